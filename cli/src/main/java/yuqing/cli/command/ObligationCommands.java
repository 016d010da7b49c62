package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ESCALATION;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.terminal.OutputFormat;

/// `yuqing obligations …`: what is owed, by whom and until when.
@Command(name = "obligations")
final class ObligationCommands {
  private static final String[] COLUMNS = {
    "number", "level", "label", "owner", "department", "due", "outcome", "title"
  };

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Mixin ObligationOptions filter, @Mixin PageOptions page) {
    var request = ServiceRequest.get(ESCALATION, "/obligations");
    return yuqing.session().list(filter.of(request), page, COLUMNS);
  }

  /// What the caller's own posts still owe.
  @Command(name = "mine")
  int mine(@Mixin PageOptions page) {
    var request =
        ServiceRequest.get(ESCALATION, "/obligations")
            .query("mine", true)
            .query("standing", "OWED");
    return yuqing.session().list(request, page, COLUMNS);
  }

  @Command(name = "counts")
  int counts(@Mixin ObligationOptions filter) {
    var session = yuqing.session();
    var answer = session.send(filter.of(ServiceRequest.get(ESCALATION, "/obligations/counts")));
    return yuqing.output == OutputFormat.TABLE
        ? session.print(
            answer.json(),
            "owners",
            "owner",
            "name",
            "total",
            "urgency.overdue",
            "urgency.withinHour",
            "urgency.today",
            "urgency.later")
        : session.print(answer.json());
  }

  /// Of one incident; with `--after`, once what was recorded under that sequence has been judged.
  @Command(name = "show")
  int show(@Parameters String incident, @Option(names = "--after") Long after) {
    var session = yuqing.session();
    var request =
        ServiceRequest.get(ESCALATION, "/incidents/%s/obligations", session.incident(incident))
            .query("after", after)
            .query("wait", after == null ? null : "5s");
    return session.print(
        session.send(request).json(),
        "obligations",
        "code",
        "label",
        "window",
        "article",
        "owner",
        "department",
        "due",
        "outcome",
        "metAt");
  }

  @Command(name = "why")
  int why(
      @Parameters(index = "0") String incident,
      @Parameters(index = "1") String code,
      @Option(names = "--window") List<String> window) {
    var session = yuqing.session();
    return session.show(
        ServiceRequest.get(
                ESCALATION, "/incidents/%s/obligations/%s/why", session.incident(incident), code)
            .query("window", window));
  }
}
