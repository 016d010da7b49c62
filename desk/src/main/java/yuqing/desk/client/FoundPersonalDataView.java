package yuqing.desk.client;

/// What seems to be personal data in a reply's text.
///
/// @param from its first character, from 1
public record FoundPersonalDataView(String kind, int from) {}
