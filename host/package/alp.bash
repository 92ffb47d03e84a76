# Completion of alp for bash.
_alp() {
    local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        tour | sample | instruments | sessions | actions | themes | show | compare | check | log | backup | restore | report | new-instrument | validate | dev)
            command=$word && break
            ;;
        esac
    done
    case $before in
    --store | --keep | --out) mapfile -t COMPREPLY < <(compgen -f -- "$now") && return ;;
    --lang) mapfile -t COMPREPLY < <(compgen -W "nl en" -- "$now") && return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "pdf png svg md" -- "$now") && return ;;
    --instrument) # by their short names: the last part of the id, which stands between brackets
        mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" instruments 2>/dev/null | sed -n 's/^[^(]*([^)]*\.\([^).]*\)).*/\1/p')" -- "$now") && return
        ;;
    --paper) mapfile -t COMPREPLY < <(compgen -W "a4 a3" -- "$now") && return ;;
    esac
    local words="--store --lang --safe --help --version"
    case $command in
    "") words+=" tour sample instruments sessions actions themes show compare check log backup restore report new-instrument validate dev" ;;
    tour) words+=" --out --replace" ;;
    sample) words+=" --remove --yes" ;;
    instruments) words+=" --json" ;;
    check) words+=" --quick" ;;
    log) words+=" --lines" ;;
    sessions | themes) words+=" --team --json" ;;
    actions) words+=" --open --team --json" ;;
    show) words+=" last --json" ;;
    compare) words+=" --instrument --until --team --json" ;;
    report) words+=" last --format --paper --case-text --out --replace" ;;
    validate) words+=" --json --keep" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$now")
    case $command in
    validate | restore | backup | dev | new-instrument)
        local -a files
        mapfile -t files < <(compgen -f -- "$now")
        COMPREPLY+=("${files[@]}")
        ;;
    esac
}
complete -o filenames -F _alp alp
