package yuqing.cli.command;

import java.util.List;
import picocli.CommandLine.Option;
import yuqing.cli.call.ServiceRequest;

/// By what a list of dossiers is filtered; the service says what a value may be.
final class DossierFilter {
  @Option(names = "--level")
  List<Integer> level;

  @Option(names = "--state")
  List<String> state;

  @Option(names = "--department")
  List<String> department;

  @Option(names = "--from")
  String from;

  @Option(names = "--to")
  String to;

  @Option(names = "--updated-since")
  String updatedSince;

  /// Only those whose time of keeping is over.
  @Option(names = "--expired")
  boolean expired;

  ServiceRequest of(ServiceRequest request) {
    return request
        .query("level", level)
        .query("state", state)
        .query("department", department)
        .query("from", from)
        .query("to", to)
        .query("updatedSince", updatedSince)
        .query("expired", expired ? true : null);
  }
}
