package yuqing.launcher.demo;

import yuqing.localstack.Ports.Port;

/// The incident of the demo, and where the services show it.
///
/// @param number as people call it, such as `YQ-2026-00012`
record DemoIncident(DemoStage stage, String id, String number) {

  String url() {
    return stage.at(Port.INCIDENT, "/incidents/" + id);
  }

  String gradingUrl() {
    return stage.at(Port.ESCALATION, "/incidents/" + id + "/grading");
  }

  String obligationsUrl() {
    return stage.at(Port.ESCALATION, "/incidents/" + id + "/obligations");
  }

  String dossierUrl() {
    return stage.at(Port.ARCHIVE, "/dossiers/" + id);
  }

  /// At the desk, for people.
  String pageUrl() {
    return stage.at(Port.DESK, "/incidents/" + id);
  }
}
