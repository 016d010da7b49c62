package yuqing.desk.client;

import com.fasterxml.jackson.databind.JsonNode;

/// A record as a service answers it.
///
/// @param etag what a change of it sends as `If-Match`; empty where the service gave none
public record VersionedJson(JsonNode value, String etag) {}
