package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ESCALATION;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing policy …`: the editions of the regulation. A file is checked without a server by
/// `./suite policy lint`.
@Command(name = "policy")
final class PolicyCommands {
  private static final String YAML = "application/yaml";
  private static final String ONE = "/policies/%s";

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Mixin PageOptions page) {
    return yuqing
        .session()
        .list(
            ServiceRequest.get(ESCALATION, "/policies"),
            page,
            "date",
            "inForce",
            "from",
            "givenBy",
            "title");
  }

  @Command(name = "show")
  int show(@Parameters String edition) {
    return yuqing.session().show(ServiceRequest.get(ESCALATION, ONE, edition));
  }

  @Command(name = "add")
  int add(@Parameters String file) {
    return yuqing
        .session()
        .show(
            ServiceRequest.post(ESCALATION, "/policies")
                .body(YAML, DataArgument.ofFile(yuqing, file)));
  }

  /// What a draft would change in a page of past incidents; nothing is written.
  @Command(name = "what-if")
  int whatIf(
      @Parameters(index = "0") String edition,
      @Parameters(index = "1") String file,
      @Option(names = "--from") String from,
      @Option(names = "--to") String to,
      @Option(names = "--department") String department,
      @Option(names = "--limit") Integer limit,
      @Option(names = "--cursor") String cursor) {
    var session = yuqing.session();
    var answer =
        session
            .send(
                ServiceRequest.post(ESCALATION, "/policies/%s/what-if", edition)
                    .query("from", from)
                    .query("to", to)
                    .query("department", department)
                    .query("limit", limit)
                    .query("cursor", cursor)
                    .body(YAML, DataArgument.ofFile(yuqing, file)))
            .json();
    if (answer.hasNonNull("next")) {
      var totals = answer.path("totals");
      yuqing
          .environment()
          .err()
          .println(
              yuqing
                  .texts()
                  .text(
                      "page-alone",
                      totals.path("judged").asInt() + totals.path("unjudgeable").asInt(),
                      answer.path("next").asText()));
    }
    return session.print(answer);
  }

  @Command(name = "withdraw")
  int withdraw(@Parameters String edition) {
    return yuqing.session().change(ServiceRequest.of("DELETE", ESCALATION, ONE, edition));
  }
}
