#include "story_lexicon.h"

#include <doctest/doctest.h>

namespace dragoman {

const Lexicon& story_lexicon() {
    static const Result<Lexicon> lexicon = read_lexicon(write_container(
        {{"table:canonical", "FT\tFinancial Times\n"},
         {"table:countries", "CHN\tChina|Q148|Beijing\nRUS\tRussia|Q159|Moscow\nTUR\tTurkey|Q43|Ankara\nUSA\tUnited States|Q30|Washington\n"},
         {"table:cues", "Board\torganisation\nMinister\ttitle\nMinistry\torganisation\nMr.\thonorific\nPresident\ttitle\nSecretary\ttitle\n"},
         {"table:gazetteer",
          "Austin\ty:USA;i:m;s\nBeijing\tK:CHN;y:CHN\nBonnie\ti:f\nChina\tC:CHN\nChinese\tD:CHN\nFT\to;a\nFinancialTimes\to\n"
          "Kremlin\tg:RUS\nLloyd\ti:m\nMcDonald's\to\nMoscow\tK:RUS;y:RUS\nNATO\to;a\nNorthSea\tl\nRussia\tC:RUS\nRussian\tD:RUS\n"
          "Texas\tr:USA\nTurkey\tC:TUR\nTurkish\tD:TUR\nU.S.\tC:USA\n"},
         {"table:parties", "gop\tRepublican Party\nrepublicans\tRepublican Party\n"},
         {"table:posts", "author\tjob\nchief\thead\nexpert\tjob\njournalist\tjob\nminister\toffice\npresident\toffice\nsecretary\toffice\nspokesman\thead\n"},
         {"table:region_demonyms", "Asian\tAsia\n"},
         {"table:small", "may\t\nthe\t\nturkey\t\n"},
         {"table:wikidata", "FT\tQ171421\nFinancialTimes\tQ171421\n"}}));
    REQUIRE(lexicon);
    return *lexicon;
}

}  // namespace dragoman
