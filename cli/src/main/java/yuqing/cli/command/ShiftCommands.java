package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing shifts …`: the duty rota.
@Command(name = "shifts")
final class ShiftCommands {
  private static final String ALL = "/shifts";
  private static final String ONE = "/shifts/%s";
  private static final String[] COLUMNS = {"id", "department", "rank", "person", "begin", "end"};

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(
      @Option(names = "--department") String department,
      @Option(names = "--school") boolean school,
      @Option(names = "--mine") boolean mine,
      @Option(names = "--from") String from,
      @Option(names = "--to") String to,
      @Mixin PageOptions page) {
    var request =
        ServiceRequest.get(NOTIFICATION, ALL)
            .query("department", department)
            .query("school", school ? Boolean.TRUE : null)
            .query("person", mine ? "me" : null)
            .query("from", from)
            .query("until", to);
    return yuqing.session().list(request, page, COLUMNS);
  }

  @Command(name = "on-duty")
  int onDuty() {
    var session = yuqing.session();
    var answer = session.send(ServiceRequest.get(NOTIFICATION, ALL + "/on-duty")).json();
    return session.print(answer, "items", COLUMNS);
  }

  @Command(name = "add")
  int add(
      @Parameters(index = "0") String person,
      @Option(names = "--department") String department,
      @Option(names = "--rank", required = true) String rank,
      @Option(names = "--from", required = true) String from,
      @Option(names = "--to", required = true) String to) {
    var shift =
        new RequestFields()
            .with("department", department)
            .with("rank", rank)
            .with("person", person)
            .with("begin", from)
            .with("end", to);
    var shifts = JsonNodeFactory.instance.arrayNode().add(shift.document());
    var session = yuqing.session();
    var request =
        ServiceRequest.post(NOTIFICATION, ALL)
            .json(new RequestFields().with("shifts", shifts).document());
    return session.print(session.send(request).json(), "items", COLUMNS);
  }

  @Command(name = "swap")
  int swap(
      @Parameters(index = "0") String id,
      @Parameters(index = "1") String person,
      @Option(names = "--reason", required = true) String reason) {
    var swap = new RequestFields().with("person", person).with("reason", reason);
    return yuqing
        .session()
        .show(ServiceRequest.post(NOTIFICATION, ONE + "/swap", id).json(swap.document()));
  }

  @Command(name = "withdraw")
  int withdraw(@Parameters String id) {
    return yuqing.session().change(ServiceRequest.of("DELETE", NOTIFICATION, ONE, id));
  }

  @Command(name = "handover")
  int handover(@Parameters String id) {
    var session = yuqing.session();
    var answer = session.send(ServiceRequest.get(NOTIFICATION, ONE + "/handover", id)).json();
    return session.print(
        answer, "items", "number", "level", "label", "department", "owner", "due", "acknowledged");
  }

  @Command(name = "calendar")
  int calendar(
      @Option(names = "--department") String department,
      @Option(names = {"-f", "--file"}) String file) {
    var request = ServiceRequest.get(NOTIFICATION, "/rota.ics").query("department", department);
    return yuqing.session().save(request, file, "rota.ics");
  }
}
