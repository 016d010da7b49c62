package yuqing.archive.paper;

import java.time.Instant;

/// What a file says of itself; see [Paper].
record PaperHead(String title, Instant recordedAt, String documentId) {}
