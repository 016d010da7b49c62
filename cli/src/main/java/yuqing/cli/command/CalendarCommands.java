package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ESCALATION;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing calendar …`: heightened periods.
@Command(name = "calendar")
final class CalendarCommands {
  private static final String ONE = "/calendar/%s";

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Mixin PageOptions page) {
    return yuqing
        .session()
        .list(ServiceRequest.get(ESCALATION, "/calendar"), page, "id", "from", "to", "name");
  }

  @Command(name = "add")
  int add(
      @Option(names = "--from", required = true) String from,
      @Option(names = "--to", required = true) String to,
      @Option(names = "--name", required = true) String name) {
    return yuqing
        .session()
        .show(ServiceRequest.post(ESCALATION, "/calendar").json(fields(from, to, name).document()));
  }

  @Command(name = "change")
  int change(
      @Parameters String id,
      @Option(names = "--from") String from,
      @Option(names = "--to") String to,
      @Option(names = "--name") String name) {
    var change =
        ServiceRequest.of("PATCH", ESCALATION, ONE, id).json(fields(from, to, name).document());
    return yuqing.session().change(change);
  }

  @Command(name = "remove")
  int remove(@Parameters String id) {
    return yuqing.session().change(ServiceRequest.of("DELETE", ESCALATION, ONE, id));
  }

  private static RequestFields fields(String from, String to, String name) {
    return new RequestFields().with("from", from).with("to", to).with("name", name);
  }
}
