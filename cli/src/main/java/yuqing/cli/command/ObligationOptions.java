package yuqing.cli.command;

import java.util.List;
import picocli.CommandLine.Option;
import yuqing.cli.call.ServiceRequest;

/// By what obligations are filtered; an option may be repeated.
final class ObligationOptions {
  @Option(names = "--outcome")
  List<String> outcome;

  @Option(names = "--owner")
  List<String> owner;

  @Option(names = "--department")
  List<String> department;

  @Option(names = "--code")
  List<String> code;

  @Option(names = "--level")
  List<Integer> level;

  @Option(names = "--due-before")
  String dueBefore;

  /// Open, or missed and not done, while it can still be done.
  @Option(names = "--owed")
  boolean owed;

  ServiceRequest of(ServiceRequest request) {
    return request
        .query("outcome", outcome)
        .query("owner", owner)
        .query("department", department)
        .query("code", code)
        .query("level", level)
        .query("dueBefore", dueBefore)
        .query("standing", owed ? "OWED" : null);
  }
}
