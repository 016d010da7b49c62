package yuqing.desk.health;

import java.util.EnumSet;
import java.util.Set;
import yuqing.desk.client.ServiceName;

/// Which services a page of the desk needs, and which give it a part that can be left out.
public enum PageNeed {
  START(EnumSet.noneOf(ServiceName.class), EnumSet.allOf(ServiceName.class)),
  INCIDENTS(EnumSet.of(ServiceName.INCIDENT), EnumSet.of(ServiceName.NOTIFICATION)),
  INCIDENT(
      EnumSet.of(ServiceName.INCIDENT),
      EnumSet.of(ServiceName.ESCALATION, ServiceName.NOTIFICATION, ServiceName.ARCHIVE)),
  ACTS(EnumSet.of(ServiceName.INCIDENT), EnumSet.of(ServiceName.NOTIFICATION)),
  GRADING(EnumSet.of(ServiceName.ESCALATION), EnumSet.of(ServiceName.INCIDENT)),
  REPORT(
      EnumSet.of(ServiceName.INCIDENT),
      EnumSet.of(ServiceName.ESCALATION, ServiceName.NOTIFICATION, ServiceName.ARCHIVE)),
  CALENDAR(EnumSet.of(ServiceName.ESCALATION), EnumSet.noneOf(ServiceName.class)),
  FIGURES(EnumSet.of(ServiceName.ARCHIVE), EnumSet.of(ServiceName.NOTIFICATION)),
  ACKNOWLEDGEMENT(EnumSet.of(ServiceName.NOTIFICATION), EnumSet.noneOf(ServiceName.class)),
  PAPERS(EnumSet.of(ServiceName.ARCHIVE), EnumSet.noneOf(ServiceName.class)),
  ROSTER(EnumSet.of(ServiceName.NOTIFICATION), EnumSet.noneOf(ServiceName.class)),
  POLICIES(EnumSet.of(ServiceName.ESCALATION), EnumSet.noneOf(ServiceName.class)),
  AUDIT(EnumSet.of(ServiceName.ARCHIVE), EnumSet.of(ServiceName.INCIDENT));

  @SuppressWarnings("ImmutableEnumChecker") // changed by nobody
  private final Set<ServiceName> needed;

  @SuppressWarnings("ImmutableEnumChecker") // changed by nobody
  private final Set<ServiceName> helpful;

  PageNeed(Set<ServiceName> needed, Set<ServiceName> helpful) {
    this.needed = Set.copyOf(needed);
    this.helpful = Set.copyOf(helpful);
  }

  /// Under which the page's name is found among the texts.
  public String textKey() {
    return "page_" + name();
  }

  /// `whole`, `part` or `none`: what of the page is lost without that service.
  public String lostWithout(ServiceName service) {
    if (needed.contains(service)) {
      return "whole";
    }
    return helpful.contains(service) ? "part" : "none";
  }
}
