// Words to tell a name by: lists in lower case, sorted. What counts is common, not complete.
#include "inside.h"

#include <alp/host/plain.h>

#include <algorithm>

namespace alp::privacy {
namespace {

// clang-format off
// What people are called: only needed where a sentence begins, because there every word has a capital.
constexpr std::string_view given_names[] = {
    "abdel", "abdul", "abdullah", "achmed", "achraf", "adem", "adil", "agnes", "agnieszka", "ahmed", "aicha", "aisha",
    "akif", "aleksandra", "ali", "alice", "alida", "amina", "amir", "ana", "anass", "andrzej", "angela", "anita",
    "anja", "ank", "anna", "anne", "anneke", "annelies", "annemarie", "annie", "ans", "astrid", "aylin", "ayse",
    "ayşe", "aziz", "bart", "bas", "bea", "ben", "berend", "bernard", "bert", "betty", "bianca", "bilal", "bob",
    "bouchra", "bram", "brian", "brigitte", "burak", "can", "carla", "carlijn", "carlos", "carolien", "caroline",
    "catharina", "cees", "cem", "chaima", "charlotte", "chris", "christa", "christien", "christina", "claire",
    "claudia", "cobie", "coby", "cor", "cora", "corine", "corrie", "daan", "daniel", "danielle", "daniëlle", "david",
    "dennis", "desiree", "dewi", "diana", "dick", "dien", "dilan", "dini", "diny", "dirk", "dirkje", "dmitri", "dora",
    "ed", "eddy", "eduard", "elif", "eline", "elisabeth", "elizabeth", "ellen", "elly", "els", "emine", "emma",
    "emre", "eric", "erica", "erik", "esra", "esther", "eva", "evelien", "evert", "farid", "fatih", "fatima", "fatma",
    "femke", "fernando", "ferry", "fien", "fleur", "floor", "floris", "fouad", "frans", "fred", "frederik", "frits",
    "gea", "geert", "geertje", "george", "gerard", "gerda", "gerdien", "gerrit", "gert", "gertjan", "gijs", "glenn",
    "gonny", "greet", "greetje", "greta", "grietje", "guus", "hafid", "hakan", "halima", "hamid", "hamza", "han",
    "hanan", "hanna", "hannah", "hanneke", "hannie", "hans", "harm", "harrie", "harry", "hasan", "hassan", "hatice",
    "hayat", "heleen", "helena", "hendrik", "hendrika", "henk", "henny", "herman", "hetty", "hicham", "hilda",
    "hilde", "houda", "hubert", "hugo", "humphrey", "huseyin", "hussein", "hüseyin", "ibrahim", "ida", "ijsbrand", "ilham",
    "ilse", "imane", "ina", "ineke", "inge", "ingrid", "irene", "iris", "irma", "isa", "isabel", "ishaan", "ismail",
    "ivan", "ivo", "jaap", "jack", "jacob", "jacqueline", "jacques", "jamal", "james", "jamila", "jan", "jan-willem",
    "jane", "janneke", "jannes", "janny", "jantje", "jasmijn", "jasper", "jeanette", "jelle", "jennifer", "jeroen",
    "jerrel", "jessica", "jet", "jim", "jo", "joan", "jochem", "joep", "joeri", "johan", "johanna", "johannes",
    "john", "johnny", "joke", "jolanda", "joost", "jopie", "joris", "jos", "jose", "josefa", "josien", "josé",
    "joyce", "juan", "judith", "julia", "julian", "juliette", "jurgen", "kadir", "karel", "karen", "karim", "karima",
    "karin", "katarzyna", "kees", "kemal", "kevin", "khadija", "khalid", "kim", "klaas", "klaske", "koen", "koos",
    "kristel", "krzysztof", "laila", "lars", "latifa", "laura", "laurens", "leila", "lena", "lenie", "leny", "leo",
    "leon", "leonie", "lia", "lianne", "lidy", "lieke", "lies", "liesbeth", "linda", "lisa", "lisette", "loes",
    "lotte", "louis", "lucas", "lucia", "luis", "luuk", "maaike", "maarten", "maartje", "machteld", "maike", "malika",
    "manon", "manuel", "marc", "marcel", "marek", "margot", "margreet", "margriet", "maria", "mariam", "marian",
    "marianne", "marie", "marieke", "marij", "marijke", "marina", "mariska", "marit", "marja", "marjan", "marjo",
    "marjolein", "mark", "marleen", "marlies", "marloes", "martha", "martijn", "martin", "martine", "marwan", "mary",
    "mathijs", "matthijs", "max", "mehmet", "melissa", "menno", "merel", "meryem", "mia", "michael", "michel",
    "michelle", "mieke", "miep", "miguel", "mina", "minke", "miranda", "mirjam", "mohamed", "mohammad", "mohammed",
    "monique", "mounir", "mourad", "muhammed", "murat", "mustafa", "mustapha", "myrthe", "nabil", "nadia", "naima",
    "najat", "nanda", "natalia", "natasja", "nawal", "nel", "nelleke", "nellie", "nico", "nicole", "niels", "nienke",
    "nina", "noa", "noor", "nora", "olga", "omar", "osman", "othman", "ozlem", "paul", "paula", "pauline", "pedro",
    "peggy", "peter", "peter-jan", "petra", "piet", "piet-hein", "pieter", "pim", "piotr", "priya", "rachid",
    "rachida", "rajesh", "ramazan", "ramon", "rania", "rashid", "ravi", "rebecca", "reinier", "remco", "renate",
    "rene", "renske", "rené", "ria", "richard", "rick", "rien", "riet", "rik", "rini", "rita", "rob", "robert",
    "robin", "roel", "roelof", "roelofje", "roland", "ron", "ronald", "rosa", "rosanne", "rosita", "ruben", "rudi",
    "ruud", "ryan", "said", "saida", "salim", "salima", "samir", "samira", "sander", "sandra", "sara", "sarah",
    "saskia", "sebastiaan", "selena", "selin", "selma", "serkan", "sevda", "shanti", "sharon", "shirley", "sien",
    "silvia", "simon", "simone", "sjaak", "sjaan", "sjoerd", "sjors", "sjoukje", "sofie", "sonja", "sophie",
    "soumaya", "stan", "stefan", "stephanie", "steven", "stien", "stijn", "sultan", "sunita", "susan", "suzan",
    "suzanne", "sven", "svetlana", "sylvia", "tamara", "tanja", "tarik", "teun", "thea", "theo", "thijs", "thomas",
    "tim", "tina", "tineke", "tiny", "titia", "tjitske", "tom", "tomasz", "ton", "tonnie", "tony", "toon", "toos",
    "trudy", "truus", "vera", "veronique", "victor", "vincent", "wendy", "wesley", "wies", "wietske", "wil",
    "wilhelmina", "willem", "william", "wilma", "wim", "winston", "wouter", "xander", "yasin", "yasmin", "yasmina",
    "youssef", "ysbrand", "yusuf", "yvette", "yvonne", "zahra", "zainab", "zeynep", "zohra", "özlem"};

// Nobody's name, though it may have a capital: what sentences begin with, times, organisations, trades, places.
constexpr std::string_view no_names[] = {
    "'s-gravenhage", "a", "aan", "about", "achterhoek", "actie", "actieleerprogramma", "acties", "adviesraad",
    "afdeling", "afgelopen", "afghanistan", "after", "al", "albert", "alkmaar", "allah", "alle", "alleen", "allemaal",
    "alles", "almelo", "almere", "alphen", "als", "altijd", "amerika", "amerikaanse", "amersfoort", "amsterdam", "an",
    "and", "ander", "andere", "antillen", "antilliaanse", "antwoord", "apeldoorn", "app", "apr", "april", "are",
    "arnhem", "arts", "assen", "at", "aug", "august", "augustus", "baken", "bakens", "basisschool", "because",
    "before", "begeleider", "beide", "bel", "belde", "belgische", "belgie", "belgië", "bergen", "besluit", "bespreek", "beste",
    "bevrijdingsdag", "bewindvoerder", "bewoner", "bewoners", "bewonersraad", "bibliotheek", "bij", "bijbel",
    "bijlage", "bilt", "binnen", "bleef", "bleek", "blijft", "boven", "bovendien", "brabant", "breda", "brother",
    "buiten", "bureau", "buren", "burgemeester", "burger", "burgers", "but", "buurman", "buurt", "buurthuis",
    "buurtteam", "buurtzorg", "buurvrouw", "by", "can", "capelle", "care", "carnaval", "casusinbrenger", "casusleren",
    "centraal", "centrale", "centrum", "christelijk", "christelijke", "church", "city", "client", "clienten",
    "clients", "cliënt", "cliënten", "clientenraad", "cliëntenraad", "coach", "collega", "collega's", "college", "consulent",
    "corporatie", "could", "council", "coördinator", "daar", "daarbij", "daardoor", "daarin", "daarmee", "daarna",
    "daarnaast", "daarom", "daarvoor", "dacht", "dag", "dalfsen", "dan", "dat", "daughter", "de", "dear", "dec",
    "december", "deed", "deel", "delft", "den", "denk", "denkt", "derde", "des", "deventer", "deze", "di", "diaconie",
    "did", "die", "dienst", "diensten", "dinsdag", "directeur", "director", "dit", "do", "docent", "dochter",
    "doctor", "doe", "doel", "doelen", "doen", "does", "doet", "doetinchem", "dokter", "donderdag", "door", "doordat",
    "dordrecht", "dorpshuis", "drenthe", "duitse", "duitsland", "during", "dus", "each", "east", "echter", "ede",
    "een", "eergisteren", "eerst", "eerste", "eigen", "eigenlijk", "eindhoven", "elk", "elke", "emmen", "en",
    "engeland", "engels", "engelse", "enkele", "enschede", "epe", "er", "eritrea", "ermelo", "europa", "europese",
    "every", "excel", "facebook", "familieleden", "family", "fase", "father", "feb", "februari", "february", "first",
    "flevoland", "for", "formeel", "frankrijk", "franse", "friday", "friesland", "from", "ga", "gaan", "gaat", "gaf",
    "geachte", "gebouw", "geef", "geeft", "geen", "gelderland", "gemeente", "gemeentes", "genemuiden",
    "gereformeerde", "ging", "gisteren", "god", "goed", "goede", "good", "google", "gouda", "grondwet", "groningen",
    "grote", "haag", "haar", "haarlem", "had", "hallo", "hardenberg", "harderwijk", "has", "hattem", "have", "he",
    "hebben", "heeft", "heerde", "heerlen", "heijn", "heils", "hello", "helmond", "help", "hem", "hemelvaart",
    "hemelvaartsdag", "hen", "hengelo", "her", "here", "herfst", "hertogenbosch", "hervormde", "het", "hi", "hier",
    "hierdoor", "hierna", "hiervoor", "hij", "hilversum", "his", "hoe", "hoeveel", "hoewel", "hogeschool", "hoi",
    "holland", "hollandse", "holten", "home", "hoofdstuk", "hoogeveen", "hoorde", "hoorn", "hoort", "hospice",
    "hospital", "house", "how", "huisarts", "hulpverlener", "humanitas", "hun", "i", "ieder", "iedere", "iedereen",
    "iemand", "iets", "if", "ijssel", "ijsselland", "ijsselmuiden", "ijsseloevers", "ik", "in", "indien", "informeel",
    "inkomen", "inmiddels", "inspectie", "instagram", "integraal", "internet", "into", "intussen", "irak", "iran",
    "is", "islam", "it", "italiaanse", "italie", "italië", "its", "ja", "januari", "january", "je", "jeugd", "jeugdhulp",
    "jeugdteam", "jeugdwet", "jeugdzorg", "jezus", "jij", "jongen", "jongerenwerk", "jongerenwerker", "jouw", "juf",
    "jul", "juli", "jullie", "july", "jun", "june", "juni", "kaart", "kade", "kamer", "kampen", "kan", "kantelbox",
    "kanteling", "kantoor", "katholieke", "kernteam", "kerst", "kerstdag", "kerstmis", "kijk", "kind", "kinderen",
    "kleine", "kliniek", "kom", "komen", "komt", "kon", "koningsdag", "koran", "kracht", "kreeg", "krijgt",
    "kringloop", "kringloopwinkel", "kruis", "kunnen", "kwam", "laat", "laatste", "lag", "last", "laten", "later",
    "leek", "leercoach", "lees", "leeuwarden", "leger", "leiden", "lelystad", "lente", "leraar", "les", "lessen",
    "let", "leven", "liet", "lieve", "ligt", "lijkt", "limburg", "locatie", "ma", "maak", "maandag", "maar", "maart",
    "maastricht", "maatschappelijk", "maatschappelijke", "maatschappij", "mag", "mail", "manager", "mantelzorg",
    "mantelzorger", "mantelzorgers", "many", "march", "marokkaans", "marokkaanse", "marokko", "may", "meer", "meern",
    "meestal", "mei", "meisje", "men", "meppel", "met", "microsoft", "midden", "might", "mijn", "minder", "minister",
    "ministerie", "misschien", "mits", "mocht", "moeder", "moest", "moet", "moeten", "mogen", "monday", "mooi",
    "morgen", "moskee", "most", "mother", "mrt", "must", "my", "naar", "naast", "nadat", "nam", "natuurlijk",
    "nederland", "nederlanders", "nederlands", "nederlandse", "nee", "neef", "neem", "neemt", "neighbour",
    "neighbours", "net", "netwerk", "new", "next", "nicht", "niemand", "niet", "niets", "nieuw", "nieuwe",
    "nieuwjaar", "nijmegen", "no", "noem", "nog", "nooit", "noord", "noordoost", "noordwest", "north", "nos", "not",
    "notitie", "nov", "november", "now", "npo", "nu", "nunspeet", "nurse", "oct", "october", "oekraïense",
    "oekraïne", "of", "offerfeest", "okt", "oktober", "old", "oldebroek", "oldenzaal", "om", "oma", "omdat", "ommen",
    "on", "onder", "ondersteuner", "ondersteuning", "ondertussen", "onderwijs", "ons", "onze", "ook", "oom", "oost",
    "op", "opa", "opbouwwerk", "opbouwwerker", "or", "other", "oude", "ouderenadviseur", "ouderennetwerk",
    "ouderenwerk", "ouders", "oudjaar", "our", "outlook", "over", "overijssel", "overleg", "overmorgen", "paar",
    "paasdag", "parochie", "participatiewet", "partner", "partnerschapskaart", "pas", "pasen", "passend", "per",
    "pinksterdag", "pinksteren", "plan", "platform", "please", "polen", "police", "politie", "pools", "poolse",
    "praktijk", "prinses", "professional", "professionals", "programma", "project", "protestantse", "provincie",
    "psychiater", "psycholoog", "punt", "punten", "purmerend", "raad", "raalte", "ramadan", "regel", "regeling",
    "regio", "resident", "residents", "ridderkerk", "rijk", "rijn", "rijssen", "rode", "roosendaal", "rotterdam",
    "ruimte", "rusland", "russische", "salland", "samen", "samenleving", "samenwerken", "samenwerking", "saturday",
    "schiedam", "school", "schrijf", "schuldhulp", "schuldhulpverlening", "second", "sep", "sept", "september", "she",
    "should", "since", "sinds", "sinterklaas", "sister", "sittard", "skype", "so", "sociaal", "social", "sociale",
    "somalië", "some", "sommige", "soms", "son", "south", "spaanse", "spanje", "speeltuin", "spijkenisse", "spreek",
    "staat", "stad", "stagiair", "stap", "staphorst", "steenwijk", "step", "stichting", "stijl", "stond", "straat",
    "straks", "street", "student", "stuur", "stuurgroep", "suikerfeest", "sunday", "support", "surinaams",
    "surinaamse", "suriname", "syrisch", "syrische", "syrië", "tante", "team", "teams", "tegen", "tenzij", "terwijl",
    "that", "the", "their", "thema", "then", "there", "these", "they", "third", "this", "those", "thuis", "thuiszorg",
    "thursday", "tiel", "tijdens", "tilburg", "to", "toch", "today", "toen", "tomorrow", "tot", "totdat", "town",
    "tuesday", "turkije", "turks", "turkse", "tussen", "tweede", "twente", "u", "uit", "uiteindelijk", "uitkering",
    "universiteit", "until", "utrecht", "uw", "vaak", "vader", "van", "vanaf", "vanavond", "vandaag", "vanmiddag",
    "vanmorgen", "vannacht", "vanuit", "veel", "veenendaal", "veilig", "veiligheid", "veluwe", "venlo", "verder",
    "vereniging", "verhuurder", "verordening", "verpleeghuis", "verpleegkundige", "verslag", "vertel", "vertelde",
    "verzorgingshuis", "via", "vierde", "vijfde", "vindt", "vlaardingen", "voedselbank", "volgend", "volgende",
    "volgens", "volunteer", "volunteers", "vond", "voor", "voordat", "voorzitter", "vorig", "vorige", "vr", "vraag",
    "vriend", "vriendin", "vrijdag", "vrijwilliger", "vrijwilligers", "vroeg", "vroeger", "vrouw", "waar", "waaraan",
    "waardoor", "waarin", "waarmee", "waarom", "waarvan", "wageningen", "wanneer", "want", "was", "wat", "we",
    "wednesday", "weet", "wegens", "weinig", "wel", "welfare", "welk", "welke", "welzijn", "welzijnswerk", "werd",
    "were", "werk", "werken", "werker", "werkers", "werkgroep", "werkplaats", "werkt", "werkte", "west", "wet",
    "wethouder", "wezep", "what", "whatsapp", "when", "where", "which", "while", "who", "why", "wie", "wij", "wijk",
    "wijkagent", "wijkcentrum", "wijkgebouw", "wijkteam", "wijkteams", "wijkverpleegkundige", "wijkverpleging", "wil",
    "wilde", "will", "willen", "wist", "with", "wmo", "wo", "woensdag", "wonen", "woningcorporatie", "woonde",
    "woont", "word", "worden", "wordt", "work", "worker", "workers", "would", "yes", "yesterday", "you", "your",
    "youtube", "za", "zaanstad", "zag", "zaken", "zal", "zat", "zaterdag", "ze", "zeeland", "zeg", "zegt", "zei",
    "zelf", "zelfs", "zet", "zie", "ziekenhuis", "ziet", "zij", "zijn", "zit", "zo", "zodat", "zodra", "zoek",
    "zoetermeer", "zolang", "zondag", "zonder", "zoon", "zorg", "zorgalliantie", "zorgverzekeringswet", "zou",
    "zouden", "zuid", "zuidoost", "zuidwest", "zus", "zutphen", "zwolle"};

// Of those, places that are surnames as well, so somebody's behind a first name.
constexpr std::string_view place_names[] = {"bergen", "delft", "deventer", "hardenberg", "hattem", "hoorn", "ijsselmuiden", "kampen", "leiden"};

// Words that follow the name of somebody who does something.
constexpr std::string_view after_names[] = {
    "asked", "asks", "belde", "belt", "bleef", "blijft", "called", "calls", "can", "could", "dacht", "deed", "denkt",
    "doet", "gaat", "gaf", "geeft", "ging", "goes", "had", "has", "heeft", "hoorde", "hoort", "is", "kan", "komt",
    "kon", "kreeg", "krijgt", "kwam", "lag", "ligt", "lived", "lives", "mag", "mocht", "moest", "moet", "nam",
    "neemt", "said", "says", "staat", "stond", "tells", "told", "vertelde", "vertelt", "vindt", "vond", "vraagt",
    "vroeg", "wanted", "wants", "was", "weet", "went", "werd", "werkt", "werkte", "wil", "wilde", "wist", "woonde",
    "woont", "wordt", "worked", "works", "zag", "zal", "zat", "zegt", "zei", "ziet", "zit", "zou"};

// Whom a name follows: "haar dochter Samira".
constexpr std::string_view relatives[] = {
    "broer", "broertje", "brother", "buurman", "buurmeisje", "buurvrouw", "daughter", "dochter", "dochtertje", "kleindochter", "kleinkind",
    "kleinzoon", "moeder", "nicht", "oma", "oom", "opa", "schoondochter", "schoonmoeder", "schoonvader", "schoonzoon", "schoonzus",
    "schoonzusje", "sister", "son", "stiefdochter", "stiefzoon", "tante", "vader", "zoon", "zoontje", "zus", "zusje", "zwager"};
// What a name may follow, or something else: "partner Travers".
constexpr std::string_view persons[] = {
    "baby", "bewoner", "bewoonster", "client", "cliente", "echtgenoot", "echtgenote", "ex", "gezinslid", "jongen", "kind", "kleuter",
    "mantelzorger", "man", "meisje", "neef", "partner", "peuter", "puber", "resident", "vriend", "vriendin", "vrouw"};
// clang-format on

template <std::size_t N>
bool holds(const std::string_view (&list)[N], std::string_view word) {
    return std::binary_search(std::begin(list), std::end(list), word);
}

}  // namespace

bool is_between(std::string_view word) {
    static constexpr std::string_view list[] = {"van", "de",  "der", "den",   "het", "'t", "ten", "ter", "te",  "op",
                                                "in",  "aan", "bij", "onder", "uit", "el", "al",  "ben", "bin", "ait",
                                                "von", "zu",  "di",  "da",    "dos", "la", "le",  "du",  "des"};
    return word.size() <= 5 && std::find(std::begin(list), std::end(list), word) != std::end(list);
}
bool is_given_name(std::string_view word) { return holds(given_names, word) || holds(given_names, plain(word)); }
bool is_no_name(std::string_view word) { return holds(no_names, word); }
bool is_place_name(std::string_view word) { return holds(place_names, word); }
bool is_after_name(std::string_view word) { return holds(after_names, word); }
bool is_relative(std::string_view word) { return holds(relatives, word); }
bool is_person(std::string_view word) { return std::find(std::begin(persons), std::end(persons), plain(word)) != std::end(persons); }

}  // namespace alp::privacy
