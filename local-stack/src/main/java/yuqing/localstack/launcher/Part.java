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
        new Part(
            "kafka",
            Readiness.accepts(ports.of(Port.KAFKA)),
            launcher,
            ports.of(Port.KAFKA),
            launcher.map(Memory::kib).orElse(0L)));
    var discovery = LocalParts.issuer(ports) + "/.well-known/openid-configuration";
    parts.add(
        record
            .keycloak()
            .map(process -> keycloak(process, Readiness.answers(discovery), ports.of(Port.OIDC)))
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

  private static Part keycloak(Own own, boolean ready, int port) {
    return new Part(
        own.name(), ready, own.process(), port, own.process().map(Memory::kib).orElse(0L));
  }

  private static Part ofService(RunRecord record, Service service) {
    var process =
        record.services().stream()
            .filter(own -> own.name().equals(service.module()))
            .findFirst()
            .flatMap(Own::process);
    var ports = record.portNumbers();
    return new Part(
        service.module(),
        Readiness.ofService(service.url(ports)),
        process,
        ports.of(service.port()),
        process.map(Memory::kib).orElse(0L));
  }

  String state() {
    if (process.isEmpty()) {
      return "stopped";
    }
    return ready ? "ready" : "running";
  }
}
