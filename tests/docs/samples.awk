# The code samples of one page of the SDK's documentation, as one source file to compile: each in a namespace of its own. A sample
# says in its fence what it stands in: ```cpp (at file level), ```cpp draw (in Instrument::draw), ```cpp outline (in outline()),
# ```cpp report (in report()), ```cpp test (in a test, with a meeting). A word more, ```cpp draw own_box, is the namespace's name, by which
# samples_test.cpp finds it.
BEGIN {
    print "// Made from the documentation by samples.awk.\n#define ALP_TEXT_DOMAIN \"samples\""
    print "#include <alp/instrument.h>\n#include <alp/ui/icons.h>\n#include <alp/ui/keys.h>\n#include <alp/ui/parts.h>\n#include <alp/ui/picture.h>\n#include <alp/since.h>"
    print "#include <alp/testing_plugin.h>\n#include <doctest/doctest.h>\n#include <algorithm>\nusing namespace alp;"
    head["draw"] = "[[maybe_unused]] void sample(Session& session, View& view) { (void)session; (void)view;"
    head["outline"] = "[[maybe_unused]] void sample(Outline& outline) { (void)outline;"
    head["report"] = "[[maybe_unused]] Report sample(const Session& session) {"
    head["test"] = "TEST_CASE(\"sample\") {"
}
/^```cpp/ {
    kind = $2
    page = FILENAME
    gsub(/.*\/|\.md$/, "", page)
    printf "namespace %s {\n", (NF > 2) ? $3 : page "_sample_" ++count
    if (kind in head) print head[kind]
    printf "#line %d \"%s\"\n", NR + 1, FILENAME
    inside = 1
    next
}
/^```/ && inside {
    inside = 0
    print (kind in head) ? "}\n}" : "}"
    next
}
inside { print }
