package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;

/// Who has read which dossier.
///
/// @param isUnknown whether no incident has the number that was asked for
public record AccessLogPage(
    AuditTabs tabs, Listing<AccessLine> lines, AccessFilter filter, boolean isUnknown)
    implements TemplateInstance {

  /// What is asked of the log; each is empty where nothing is asked.
  public record AccessFilter(String number, String person, String from, String to) {}
}
