package yuqing.archive.stream;

import java.util.List;

/// A piece of the stream as read from the database.
///
/// @param frames those that were selected, in order
/// @param reached how far was looked: a reader that continues after this misses nothing
record StreamPage(List<StreamFrame> frames, StreamPosition reached) {}
