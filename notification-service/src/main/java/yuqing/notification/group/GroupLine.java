package yuqing.notification.group;

import java.util.UUID;

/// One alert as a group reads of it: nothing of the case but its number, and nobody's name.
///
/// @param text one line, such as `【二级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成`
public record GroupLine(UUID incident, String text) {}
