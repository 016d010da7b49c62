package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing alerts …`.
@Command(name = "alerts")
final class AlertCommands {
  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(
      @Option(names = "--incident") String incident,
      @Option(names = "--person") String person,
      @Option(names = "--mine") boolean mine,
      @Option(names = "--unacknowledged") boolean unacknowledged,
      @Mixin PageOptions page) {
    var session = yuqing.session();
    var request =
        ServiceRequest.get(NOTIFICATION, "/alerts")
            .query("incident", incident == null ? null : session.incident(incident))
            .query("person", mine ? "me" : person)
            .query("unacknowledged", unacknowledged ? true : null);
    return session.list(
        request, page, "id", "number", "level", "label", "state", "due", "acknowledged.at");
  }

  @Command(name = "show")
  int show(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.get(NOTIFICATION, "/alerts/%s", id));
  }

  @Command(name = "acknowledge")
  int acknowledge(@Parameters String id) {
    return yuqing
        .session()
        .show(ServiceRequest.post(NOTIFICATION, "/alerts/%s/acknowledgement", id));
  }
}
