package yuqing.desk.casefile;

import java.util.List;
import yuqing.desk.client.ReplyView;

/// A reply with what it changes against the draft before it.
///
/// @param changes empty for the first draft
public record ReplyText(ReplyView reply, List<DraftChange> changes) {}
