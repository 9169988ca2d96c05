// What can go wrong with bytes from outside. A fallible function returns Result<T>; nothing throws,
// nothing is printed by the libraries: the caller shows sentence(error) or hands the error up.
#pragma once
#include <cassert>
#include <cstdint>
#include <utility>

namespace dragoman {

enum class Error : uint8_t {
    None,
    FileUnreadable,   // the file is missing or cannot be read
    FileUnwritable,   // the file cannot be written
    ModelBadMagic,    // not a DRGM file
    ModelBadVersion,  // a DRGM file of another version
    ModelTruncated,   // shorter than its header says
    ModelDamaged,     // check sum or sizes do not fit
    ModelMissing,     // a stage's model was never loaded
    TextTooLong,      // more than kMaxArticleBytes
    TextIsBinary,     // bytes that are no text
    JsonSyntax,       // not JSON
    JsonShape,        // JSON, but not a Dragoman document
    JsonSpan,         // an offset outside the text, or begin after end
    CorpusFormat,     // a training or test file that is not in the expected form
    OutOfMemory,
    UnknownFormat,
    FormatDamaged,  // a file of another program that does not have its format
    TextMissing,    // annotations without the text that they belong to
    FormatOnlyWritten,
    Count
};

// One plain sentence for the reader, ending with a full stop. Never null.
const char* sentence(Error error);

// A value or an Error.  Result<Model> model = read_model(bytes); if (!model) return model.error();
template <class T>
class Result {
  public:
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(error) { assert(error != Error::None); }
    explicit operator bool() const { return error_ == Error::None; }
    Error error() const { return error_; }
    T& operator*() {
        assert(*this);
        return value_;
    }
    const T& operator*() const {
        assert(*this);
        return value_;
    }
    T* operator->() {
        assert(*this);
        return &value_;
    }
    const T* operator->() const {
        assert(*this);
        return &value_;
    }

  private:
    T value_{};
    Error error_ = Error::None;
};

}  // namespace dragoman
