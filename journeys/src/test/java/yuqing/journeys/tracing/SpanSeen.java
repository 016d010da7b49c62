package yuqing.journeys.tracing;

import java.util.List;

/// A span as it was exported.
///
/// @param service that exported it, such as `incident-service`
/// @param parent the parent's id; empty for a root
/// @param links ids of the traces that it is linked to
record SpanSeen(
    String service, String name, String trace, String id, String parent, List<String> links) {}
