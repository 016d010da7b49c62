package yuqing.cli.command;

import picocli.CommandLine.Option;
import yuqing.cli.call.ServiceRequest;

/// The options of every listing.
final class PageOptions {
  private static final int MOST = 200;

  @Option(names = "--limit")
  Integer limit;

  @Option(names = "--cursor")
  String cursor;

  /// Every page, one after the other.
  @Option(names = "--all")
  boolean all;

  ServiceRequest of(ServiceRequest request, String from) {
    var asked = limit == null && all ? Integer.valueOf(MOST) : limit;
    return request.query("limit", asked).query("cursor", from);
  }
}
