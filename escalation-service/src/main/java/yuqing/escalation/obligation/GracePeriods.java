package yuqing.escalation.obligation;

import java.time.Duration;

/// How long the school waits after a due instant.
///
/// @param missedAlertWait from the due to the alert [L]
/// @param judgedLateAfter a missing that is judged later than this is marked as made up for
public record GracePeriods(Duration missedAlertWait, Duration judgedLateAfter) {}
