package yuqing.cli.command;

import picocli.CommandLine.Option;
import yuqing.cli.call.ServiceRequest;

/// By what incidents and the ledger are filtered; the service says what a value may be.
final class IncidentFilter {
  @Option(names = "--level")
  Integer level;

  @Option(names = "--state")
  String state;

  @Option(names = "--category")
  String category;

  @Option(names = "--department")
  String department;

  @Option(names = "--from")
  String from;

  @Option(names = "--to")
  String to;

  @Option(names = "--updated-since")
  String updatedSince;

  @Option(names = "--query")
  String query;

  ServiceRequest of(ServiceRequest request) {
    return request
        .query("level", level)
        .query("state", state)
        .query("category", category)
        .query("department", department)
        .query("from", from)
        .query("to", to)
        .query("updatedSince", updatedSince)
        .query("q", query);
  }
}
