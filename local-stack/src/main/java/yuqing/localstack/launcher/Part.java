package yuqing.localstack.launcher;

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
record Part(String name, boolean ready, Optional<ProcessHandle> process, int port, long memoryKib) {

  static List<Part> all(Home home, RunRecord record) {
    var ports = record.portNumbers();
    var launcher = record.launcher().process();
    var parts = new ArrayList<Part>();
    var postgres = Postgres.running(home.postgresData());
    parts.add(
        new Part(
            "postgresql",
            Readiness.accepts(ports.of(Port.POSTGRES)),
            postgres,
            ports.of(Port.POSTGRES),
            postgres.map(Memory::kibWithChildren).orElse(0L)));
    parts.add(
        ofProcess(
            RunRecord.KAFKA,
            record.kafka(),
            Readiness.accepts(ports.of(Port.KAFKA)),
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
                        Readiness.answers(discovery),
                        ports.of(Port.OIDC)))
            .orElseGet(
                () ->
                    inLauncher(
                        "oidc", Readiness.answers(discovery), launcher, ports.of(Port.OIDC))));
    parts.add(
        inLauncher("smtp", Readiness.accepts(ports.of(Port.SMTP)), launcher, ports.of(Port.SMTP)));
    var inbox = "http://localhost:" + ports.of(Port.MAILBOX) + "/messages?limit=1";
    parts.add(inLauncher("mailbox", Readiness.answers(inbox), launcher, ports.of(Port.MAILBOX)));
    for (var service : Service.values()) {
      parts.add(ofService(record, service));
    }
    return parts;
  }

  private static Part inLauncher(
      String name, boolean ready, Optional<ProcessHandle> launcher, int port) {
    return new Part(name, ready, launcher, port, 0);
  }

  private static Part ofProcess(String name, Optional<Own> own, boolean ready, int port) {
    var process = own.flatMap(Own::process);
    return new Part(name, ready, process, port, process.map(Memory::kib).orElse(0L));
  }

  private static Part ofService(RunRecord record, Service service) {
    var ports = record.portNumbers();
    return ofProcess(
        service.module(),
        record.named(service.module()),
        Readiness.ofService(service.url(ports)),
        ports.of(service.port()));
  }

  String state() {
    if (process.isEmpty()) {
      return "stopped";
    }
    return ready ? "ready" : "running";
  }
}
