package yuqing.procedure.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The editions there are, of which the one in force at discovery judges an incident.
public final class PolicyEditions {

  private static final List<String> BUNDLED = List.of("2024-09-25.yaml");

  private final List<PolicyEdition> editions;

  /// @param editions at least one
  /// @throws UnsoundEdition when they leave a gap or overlap
  public PolicyEditions(List<PolicyEdition> editions) {
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("there is no edition");
    }
    this.editions = editions.stream().sorted(Comparator.comparing(PolicyEdition::date)).toList();
    var findings = EditionSequence.findings(tenures());
    if (!findings.isEmpty()) {
      throw new UnsoundEdition(findings);
    }
  }

  /// The editions that come with the suite.
  ///
  /// @throws UnsoundEdition when one of them is invalid, naming the lines
  public static PolicyEditions bundled() {
    return new PolicyEditions(BUNDLED.stream().map(PolicyEditions::read).toList());
  }

  private static PolicyEdition read(String name) {
    try (var in = PolicyEditions.class.getResourceAsStream("/policy/" + name)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return EditionReader.read(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /// These and more. A copy of one of these is left out: the suite may come to bring
  /// the very file that was given to it before.
  ///
  /// @throws UnsoundEdition when they leave a gap or overlap
  public PolicyEditions with(List<PolicyEdition> more) {
    var hashes = editions.stream().map(PolicyEdition::hash).toList();
    var others = more.stream().filter(each -> !hashes.contains(each.hash()));
    return new PolicyEditions(Stream.concat(editions.stream(), others).toList());
  }

  /// In order of their dates.
  public List<PolicyEdition> all() {
    return editions;
  }

  public List<EditionValidity> tenures() {
    return editions.stream().map(PolicyEdition::tenure).toList();
  }

  /// The edition in force from that very day on.
  public Optional<PolicyEdition> from(LocalDate date) {
    return editions.stream().filter(each -> each.date().equals(date)).findFirst();
  }

  /// The edition that judges an incident discovered at an instant. The first one also judges what
  /// was discovered before it came into force: there is no other.
  ///
  /// @param zone the school's, in which an edition's day begins
  public PolicyEdition editionInForceAt(Instant discovered, ZoneId zone) {
    var inForce = editions.getFirst();
    for (var edition : editions) {
      if (!edition.date().atStartOfDay(zone).toInstant().isAfter(discovered)) {
        inForce = edition;
      }
    }
    return inForce;
  }
}
