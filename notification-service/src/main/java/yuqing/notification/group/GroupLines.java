package yuqing.notification.group;

import java.util.List;
import java.util.UUID;
import yuqing.rest.problem.Language;

/// Writes what a group reads of alerts, as they stand now.
public interface GroupLines {

  /// In the caller's transaction; in the order of the ids.
  List<GroupLine> of(List<UUID> alerts, Language language);
}
