package yuqing.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.localstack.LocalParts;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.Postgres;

/// A part of the running suite as it is just now.
///
/// @param process the one it runs in; the launcher's own for the parts that live there
/// @param port 0 for the launcher itself, which has none
/// @param memoryKib zero for a part that lives in the launcher, which has its own line
record PartStatus(
    String name, boolean ready, Optional<ProcessHandle> process, int port, long memoryKib) {

  static List<PartStatus> all(SuiteDirectory home, RunRecord record) {
    var ports = record.portNumbers();
    var launcher = record.launcher().process();
    var parts = new ArrayList<PartStatus>();
    var postgres = Postgres.running(home.postgresData());
    parts.add(
        new PartStatus(
            "postgresql",
            ReadinessProbe.accepts(ports.of(Port.POSTGRES)),
            postgres,
            ports.of(Port.POSTGRES),
            postgres.map(ProcessMemory::kibWithChildren).orElse(0L)));
    parts.add(
        ofProcess(
            RunRecord.KAFKA,
            record.kafka(),
            ReadinessProbe.accepts(ports.of(Port.KAFKA)),
            ports.of(Port.KAFKA)));
    parts.add(ofProcess("launcher", Optional.of(record.launcher()), true, 0));
    var discovery = LocalParts.issuer(ports) + "/.well-known/openid-configuration";
    parts.add(
        record
            .keycloak()
            .map(
                own ->
                    ofProcess(
                        own.name(),
                        Optional.of(own),
                        ReadinessProbe.answers(discovery),
                        ports.of(Port.OIDC)))
            .orElseGet(
                () ->
                    inLauncher(
                        "oidc", ReadinessProbe.answers(discovery), launcher, ports.of(Port.OIDC))));
    parts.add(
        inLauncher(
            "smtp", ReadinessProbe.accepts(ports.of(Port.SMTP)), launcher, ports.of(Port.SMTP)));
    var inbox = "http://localhost:" + ports.of(Port.MAILBOX) + "/messages?limit=1";
    parts.add(
        inLauncher("mailbox", ReadinessProbe.answers(inbox), launcher, ports.of(Port.MAILBOX)));
    var groups = "http://localhost:" + ports.of(Port.ROBOTS) + "/messages?limit=1";
    parts.add(
        inLauncher("robots", ReadinessProbe.answers(groups), launcher, ports.of(Port.ROBOTS)));
    for (var service : SuiteService.values()) {
      parts.add(ofService(record, service));
    }
    return parts;
  }

  private static PartStatus inLauncher(
      String name, boolean ready, Optional<ProcessHandle> launcher, int port) {
    return new PartStatus(name, ready, launcher, port, 0);
  }

  private static PartStatus ofProcess(
      String name, Optional<OwnedProcess> own, boolean ready, int port) {
    var process = own.flatMap(OwnedProcess::process);
    return new PartStatus(name, ready, process, port, process.map(ProcessMemory::kib).orElse(0L));
  }

  private static PartStatus ofService(RunRecord record, SuiteService service) {
    var ports = record.portNumbers();
    return ofProcess(
        service.module(),
        record.named(service.module()),
        ReadinessProbe.ofService(service.url(ports)),
        ports.of(service.port()));
  }

  String state() {
    if (process.isEmpty()) {
      return "stopped";
    }
    return ready ? "ready" : "running";
  }
}
