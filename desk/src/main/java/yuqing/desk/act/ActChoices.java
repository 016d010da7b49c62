package yuqing.desk.act;

import java.util.List;
import yuqing.desk.client.ChannelView;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.EvidenceView;

/// What the services have that may be chosen in a form; empty where the form does not ask for it.
public record ActChoices(
    List<DepartmentView> departments,
    List<EvidenceView> evidence,
    List<ChannelView> channels,
    List<TelephoneReport> telephoneReports) {
  static final ActChoices NONE = new ActChoices(List.of(), List.of(), List.of(), List.of());
}
