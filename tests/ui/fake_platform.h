// A world without a browser: a font whose letters are all half an em wide, a clock that the
// test sets, and a record of what the interface asked for.
#pragma once
#include <string>
#include <vector>

#include "ui/app.h"

namespace dragoman {

struct FakePlatform {
    std::vector<std::string> commands;
    std::vector<Selection> selections;
    std::vector<std::string> files;  // "diagram.svg image/svg+xml <svg..." as they were offered
    std::vector<int> wakes;          // milliseconds after which a frame was wished for
    double clock = 0;
    std::vector<std::string> edits, refusals, hints;  // what was told in words
    uint32_t opened = 0, deleted = 0;                 // ids of kept articles
    bool other_article = false;                       // of the last edit
    bool source_visible = false;
    int frames_wanted = 0;
};
FakePlatform& fake_platform();

// An ImGui context with the app in it, for as long as it lives; one at a time.
class FakeScreen {
  public:
    FakeScreen(float width, float height);
    ~FakeScreen();
    void draw(int frames = 1);
    void draw_until_idle();  // as long as frames are asked for, at most 3 000
    void point_at(float x, float y);
    void click(float x, float y);
    const ProbeItem* find(ProbeKind kind, uint32_t index) const;  // null if it was not drawn
    const ProbeItem* find(ProbeKind kind, std::string_view name) const;

    App app;

  private:
    float width_, height_;
};

}  // namespace dragoman
