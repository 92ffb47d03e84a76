// Source of the names of the bakens: meevoormij.nl, research among neighbourhood teams. Life areas: mijnzrm.nl (names
// only).
#include <alp/vocabulary.h>

#include <array>

namespace alp {
namespace {

Text both(const char* dutch, const char* english) { return {{{"nl", dutch}, {"en", english}}}; }

}  // namespace

const std::vector<Term>& bakens() {
    static const std::vector<Term> all = {
        {"baken.1", both("Gericht op de vraag achter de vraag", "Focused on the question behind the question"),
         both("Vraag achter de vraag", "Question behind the question"),
         both("Uitzoeken wat er echt speelt, vóór je iets aanbiedt.", "Find out what is really going on before offering anything.")},
        {"baken.2", both("Gebaseerd op de eigen kracht van de burger", "Based on the citizen's own strength"),
         both("Eigen kracht van de burger", "Citizen's own strength"),
         both("Beginnen bij wat iemand en zijn netwerk kunnen.", "Start from what someone and their network can do.")},
        {"baken.3", both("Direct er op af", "Straight to it"), both("Direct er op af", "Straight to it"),
         both("Erheen gaan, op tijd, ook als iemand er niet om vraagt.", "Go there, in time, also when people do not ask.")},
        {"baken.4", both("Formeel en informeel in optimale verhouding", "Formal and informal in the best balance"),
         both("Formeel en informeel", "Formal and informal"),
         both("Beroepskrachten, vrijwilligers, mantelzorgers en buren in de juiste mengeling.",
              "Professionals, volunteers, carers and neighbours in the right mix.")},
        {"baken.5", both("Doordachte balans van collectief en individueel", "Well-considered balance of collective and individual"),
         both("Collectief en individueel", "Collective and individual"),
         both("Kiezen voor een antwoord met een groep of de buurt waar dat beter helpt.",
              "Choose a group or neighbourhood answer where it serves better.")},
        {"baken.6", both("Integraal werken", "Working integrally"), both("Integraal werken", "Working integrally"),
         both("Over levensgebieden en organisaties heen kijken, met één plan.",
              "Look across life areas and organisations, with one plan.")},
        {"baken.7", both("Niet vrijblijvend, maar resultaatgericht", "Not without obligation, but result-oriented"),
         both("Resultaatgericht", "Result-oriented"),
         both("Resultaten afspreken en elkaar eraan houden.", "Agree on results and hold each other to them.")},
        {"baken.8", both("Gebaseerd op ruimte voor de professional", "Based on room for the professional"),
         both("Ruimte voor de professional", "Room for the professional"),
         both("Vertrouwen, tijd en vrijheid om te doen wat nodig is.", "Trust, time and discretion to do what is needed.")}};
    return all;
}

const std::vector<Term>& rungs() {
    static const std::vector<Term> all = {
        {"trede.1", both("Eigen kracht", "Own strength"), both("Eigen kracht", "Own strength"),
         both("Wat kan de bewoner zelf?", "What can the resident do?")},
        {"trede.2", both("Sociaal netwerk", "Social network"), both("Sociaal netwerk", "Social network"),
         both("Gebruikelijke hulp, mantelzorg, vrijwilligers, buren.", "Customary help, informal carers, volunteers, neighbours.")},
        {"trede.3", both("Buurt en collectief, algemene voorziening", "Neighbourhood and collective, general provision"),
         both("Buurt en collectief", "Neighbourhood and collective"),
         both("Wat er voor iedereen is, of met een groep kan.", "What is there for everyone, or can be done with a group.")},
        {"trede.4", both("Voorliggende voorziening", "Preceding provision"), both("Voorliggend", "Preceding"),
         both("Wat een andere wet regelt.", "What another law provides.")},
        {"trede.5", both("Individuele maatwerkvoorziening", "Individual tailored provision"), both("Maatwerk", "Tailored"),
         both("Hulp op maat voor deze bewoner.", "Help made to measure for this resident.")}};
    return all;
}

const std::vector<Term>& life_areas() {
    static const auto same = [](const char* id, const char* dutch, const char* english) {
        return Term{id, both(dutch, english), both(dutch, english)};
    };
    static const std::vector<Term> all = {same("gebied.geld", "geldzaken", "money matters"),
                                          same("gebied.werk", "werk en opleiding", "work and training"),
                                          same("gebied.tijd", "tijdsbesteding", "use of time"),
                                          same("gebied.thuis", "relaties thuis", "relations at home"),
                                          same("gebied.woning", "woning", "housing"),
                                          same("gebied.geest", "geestelijke gezondheid", "mental health"),
                                          same("gebied.lichaam", "lichamelijke gezondheid", "physical health"),
                                          same("gebied.verslaving", "verslaving", "addiction"),
                                          same("gebied.zelfzorg", "zelfzorg", "self-care"),
                                          same("gebied.dagelijks", "dagelijkse activiteiten", "daily activities"),
                                          same("gebied.netwerk", "sociaal netwerk", "social network"),
                                          same("gebied.inzet", "inzet voor de maatschappij", "contribution to society"),
                                          same("gebied.justitie", "justitie", "justice")};
    return all;
}

const Term* term(std::string_view id) {
    for (const auto* list : {&bakens(), &rungs(), &life_areas()})
        for (const Term& term : *list)
            if (term.id == id) return &term;
    return nullptr;
}

std::string alias(std::size_t number) {
    static constexpr std::array names = {"mevrouw Linde",    "meneer Berk",     "mevrouw Es",    "meneer Eik",     "familie Wilg",
                                         "mevrouw Hazelaar", "meneer Populier", "mevrouw Iep",   "meneer Beuk",    "familie Olm",
                                         "mevrouw Meidoorn", "meneer Spar",     "mevrouw Vlier", "meneer Els",     "familie Esdoorn",
                                         "mevrouw Kers",     "meneer Lariks",   "mevrouw Roos",  "meneer Jasmijn", "familie Hulst"};
    return names[number % names.size()];
}

}  // namespace alp
