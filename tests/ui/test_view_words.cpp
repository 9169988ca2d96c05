#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string>

#include "doc/made_up_news.h"
#include "ui/fake_platform.h"
#include "ui/sample_news.h"
#include "ui/view_words.h"

using namespace dragoman;

namespace {

// The lines without places, and the farthest that a place lies from the one in its line in `other`.
struct Compared {
    bool same_lines = true;
    long farthest = 0;
};

Compared compare(const std::string& words, const std::string& other) {
    Compared compared;
    std::istringstream left(words), right(other);
    std::string line, partner;
    while (std::getline(left, line)) {
        if (!std::getline(right, partner)) partner.clear();
        std::istringstream a(line), b(partner);
        std::string what, key, other_what, other_key;
        long x = 0, y = 0, other_x = 0, other_y = 0;
        const bool place =
            (a >> what >> key >> x >> y) && (what == "place" || what == "pin" || what == "rim");
        if (!place) {
            compared.same_lines &= line == partner;
            continue;
        }
        b >> other_what >> other_key >> other_x >> other_y;
        compared.same_lines &= what == other_what && key == other_key && !b.fail();
        compared.farthest =
            std::max({compared.farthest, std::abs(x - other_x), std::abs(y - other_y)});
    }
    compared.same_lines &= !std::getline(right, partner);
    return compared;
}

}  // namespace

TEST_CASE("view words: filters, layout, choice and pins come back in another window") {
    std::string words;
    DiagramChoice wanted;
    Selection chosen;
    uint32_t hidden = 0;
    {
        FakeScreen screen(1280, 800);
        set_document(screen.app, sample_news());
        screen.draw_until_idle();
        CHECK(view_words(screen.app).find("pin\t") == std::string::npos);
        UiState& state = screen.app.state;
        state.hidden_types = 1u << static_cast<int>(EntityType::Date);
        state.hidden_polarities = 1u << static_cast<int>(Polarity::Cooperation);
        state.hidden_tags = {"WEAPON"};
        state.diagram.layout = LayoutKind::Radial;
        state.diagram.centre = 1;
        state.diagram.hidden_modalities = 1u << static_cast<int>(Modality::Planned);
        state.diagram.hidden_articles = 1u << 1 | 1u << 31;
        state.diagram.voice = Voice::Article;
        state.diagram.least_score = 250;
        state.diagram.show_unconnected = false;
        select(state, {SelectionKind::Entity, 1});
        screen.draw_until_idle();
        screen.app.diagram.layout->pin(0, {123, -45});
        screen.draw_until_idle();
        words = view_words(screen.app);
        wanted = state.diagram;
        chosen = state.selected;
        hidden = state.hidden_types;
        CHECK(words.find("pin\t") != std::string::npos);
        CHECK(words.find("\t123\t-45\n") != std::string::npos);
    }

    FakeScreen other(1280, 800);
    set_document(other.app, sample_news());
    set_view_words(other.app, words);
    other.draw_until_idle();
    CHECK(other.app.state.diagram == wanted);
    CHECK(other.app.state.hidden_types == hidden);
    CHECK(other.app.state.hidden_polarities == 1u << static_cast<int>(Polarity::Cooperation));
    CHECK(other.app.state.hidden_tags == std::vector<std::string>{"WEAPON"});
    CHECK(other.app.state.selected == chosen);
    CHECK(other.app.diagram.layout->is_pinned(0));
    // Places are written in whole pixels, and the layout begins again from there.
    const Compared compared = compare(words, view_words(other.app));
    CHECK_MESSAGE(compared.same_lines, view_words(other.app));
    CHECK(compared.farthest <= 2);
}

TEST_CASE("view words: a voice, a stretch of sentences and a neighbourhood are told by names") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    set_view_words(screen.app,
                   "voice\tspeaker\tPERSON\tAda Brown\nfocus\tGPE\tNorland\nscore\t250\n"
                   "chosen\trelation\t0\n");
    const DiagramChoice& choice = screen.app.state.diagram;
    CHECK(choice.voice == Voice::Speaker);
    CHECK(choice.speaker == 0);
    CHECK(choice.focus == 1);
    CHECK(choice.least_score == 250);
    CHECK(screen.app.state.selected == Selection{SelectionKind::Relation, 0});
}

TEST_CASE("view words: what cannot be meant is ignored") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    const char* lines =
        "layout\tspiral\ncentre\tPERSON\tNobody\nhide\tDOG\nscore\t-7\nscore\t99999999999\n"
        "hide-article\t0\nhide-article\t33\nsentences\t9\t2\nchosen\trelation\t77\nchosen\tentity\nplace\tzz\t1\t2\n"
        "pin\t0123456789abcdef\t99999999\t0\n\n\t\t\t\nvoice\tspeaker\tGPE\tNowhere\nplace";
    set_view_words(screen.app, lines);
    screen.draw_until_idle();
    CHECK(screen.app.state.diagram == DiagramChoice{});
    CHECK(screen.app.state.hidden_types == 0);
    CHECK_FALSE(screen.app.state.selected);
    for (uint32_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        std::string words = view_words(screen.app) + lines;
        for (int i = 0; i < 8; ++i)
            words[dice.below(static_cast<uint32_t>(words.size()))] =
                static_cast<char>(dice.below(256));
        set_view_words(screen.app, words);
        screen.draw(1);
    }
}
