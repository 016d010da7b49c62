package yuqing.archive.stream;

import yuqing.access.IncidentScope;

/// An entry as it goes over the wire, written once for all readers.
///
/// @param scope of its incident when it was read
/// @param bytes the whole event with its blank line; shared, never changed
@SuppressWarnings("ArrayRecordComponent") // Frames are told apart by their place, never compared.
record StreamFrame(
    StreamPosition place, String incident, String type, IncidentScope scope, byte[] bytes) {}
