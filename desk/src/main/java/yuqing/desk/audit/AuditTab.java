package yuqing.desk.audit;

import java.util.Arrays;
import java.util.List;
import yuqing.access.Roles;
import yuqing.desk.frame.PageFrame;

/// The pages for those who audit.
public enum AuditTab {
  FINDINGS("/audit"),
  ACCESSES("/audit/accesses"),
  SEALS("/audit/seals"),
  RETENTION("/audit/retention"),
  HOLDS("/audit/holds");

  private final String path;

  AuditTab(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  /// Those that the reader is offered: an administrator may see no incident, and so no access to
  /// one and no hold.
  static List<AuditTab> of(PageFrame frame) {
    boolean seesDossiers = frame.has(Roles.AUDITOR) || frame.has(Roles.GROUP_OFFICE);
    return Arrays.stream(values())
        .filter(tab -> seesDossiers || (tab != ACCESSES && tab != HOLDS))
        .toList();
  }
}
