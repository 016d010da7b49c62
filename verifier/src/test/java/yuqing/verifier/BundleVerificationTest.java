package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.verifier.report.BundleFinding;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.report.VerificationReport.Outcome;
import yuqing.verifier.trust.TrustedSigners;

/// What a verification says of a whole bundle, and of each kind of alteration, by name.
class BundleVerificationTest {

  private static final String INCIDENT = "019a1f00-0000-7000-8000-000000000001";
  private static final long SEED = 20_261_013;

  private static TestSigner school;
  private static TestSigner attacker;
  private static TrustedSigners trusted;

  private DraftBundle bundle;

  @BeforeAll
  static void makeKeys() {
    school = TestSigner.ed25519("A school");
    attacker = TestSigner.ed25519("Somebody else");
    trusted = Verifications.trust(school.pem());
  }

  @BeforeEach
  void aBundle() {
    bundle = DraftBundle.of(INCIDENT, school, SEED);
  }

  @Test
  void aWholeBundleIsVerified() {
    var report = Verifications.verify(bundle.whole(), trusted);

    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(report.incident()).isEqualTo(INCIDENT);
    assertThat(report.number()).isEqualTo("YQ-2026-00002");
    assertThat(report.entries()).isEqualTo(12);
    assertThat(report.erased()).as("an erased entry breaks nothing").isEqualTo(1);
    assertThat(report.inDaySeals()).isEqualTo(8);
    assertThat(report.daySeals()).isEqualTo(2);
    assertThat(report.sealedAt()).isEqualTo(bundle.sealedAt);
    assertThat(report.signers()).hasSize(2).allMatch(signer -> signer.name().equals("CN=A school"));
  }

  @Test
  void aBundleBeforeTheFirstSealOfADayHasItsOwn() {
    bundle.days = List.of();

    var report = Verifications.verify(bundle.whole(), trusted);

    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(report.inDaySeals()).isZero();
  }

  @Test
  void ecdsaIsVerifiedToo() {
    var other = TestSigner.ecdsa("A school with a chip card");
    var signed = DraftBundle.of(INCIDENT, other, SEED);

    assertThat(Verifications.verify(signed.whole(), Verifications.trust(other.pem())).outcome())
        .isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void withoutTrustItIsConsistentAndItsSignerUnknown() {
    var report = Verifications.verify(bundle.whole(), new TrustedSigners());

    assertThat(report.outcome()).isEqualTo(Outcome.SIGNER_UNKNOWN);
    assertThat(report.signers()).noneMatch(signer -> signer.isTrusted());
  }

  /// Everything made anew by somebody with a key of their own, under the school's name.
  @Test
  void anothersBundleUnderTheSchoolsNameHasAnUnknownSigner() {
    var namesake = TestSigner.ed25519("A school");
    var forged = DraftBundle.of(INCIDENT, namesake, SEED);

    var report = Verifications.verify(forged.whole(), trusted);

    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.SIGNER_UNKNOWN);
  }

  /// The bundle's own seal is the school's, that of the days is not.
  @Test
  void everySignerHasToBeTrusted() {
    bundle.sealDays(attacker, new Random(SEED));

    var report = Verifications.verify(bundle.whole(), trusted);

    assertThat(report.outcome()).isEqualTo(Outcome.SIGNER_UNKNOWN);
    assertThat(report.signers())
        .anyMatch(signer -> signer.what().equals("days") && !signer.isTrusted());
  }

  @Test
  void afterARotationBothCertificatesAreNeeded() {
    var next = TestSigner.ed25519("A school 2028");
    bundle.signer = next;

    assertThat(Verifications.verify(bundle.whole(), trusted).outcome())
        .isEqualTo(Outcome.SIGNER_UNKNOWN);
    var both = Verifications.trust(school.pem() + next.pem());
    assertThat(Verifications.verify(bundle.whole(), both).outcome()).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void aCertificateThatWasNotValidThenIsNotTrusted() {
    var expired = TestSigner.expired("A school long ago");
    var sealed = DraftBundle.of(INCIDENT, expired, SEED);

    var report = Verifications.verify(sealed.whole(), Verifications.trust(expired.pem()));

    assertThat(report.outcome()).isEqualTo(Outcome.SIGNER_UNKNOWN);
    assertThat(report.signers()).allMatch(signer -> signer.distrust().contains("not valid"));
  }

  @Test
  void anAlteredPayloadIsNamed() {
    assertFound(
        tampered(entries -> entries.get(3).payload = "{}".getBytes(UTF_8)),
        FindingKind.ENTRY_ALTERED,
        4);
  }

  /// Salt, commitment, chain and manifest recomputed.
  @Test
  void anAlteredPayloadIsNamedAlsoWhereTheChainWasRecomputed() {
    var found =
        tampered(
            entries -> {
              entries.get(3).payload = "{}".getBytes(UTF_8);
              entries.get(3).salt = new byte[32];
              entries.get(3).commit();
              rechain(entries);
            });

    assertFound(found, FindingKind.ENTRY_ALTERED, 4);
    assertThat(found)
        .as("the later ones were only chained anew")
        .noneMatch(each -> each.contains("entry 3 "));
  }

  @Test
  void anAlteredHeaderIsNamed() {
    assertFound(
        tampered(entries -> entries.get(9).recordedAtMicros -= 60_000_000),
        FindingKind.ENTRY_ALTERED,
        10);
  }

  @Test
  void aRemovedEntryIsNamed() {
    assertFound(tampered(entries -> entries.remove(4)), FindingKind.ENTRY_REMOVED, 5);
  }

  @Test
  void aRemovedEntryIsNamedAlsoWhereTheRestWasMovedUpAndTheChainRecomputed() {
    var found =
        tampered(
            entries -> {
              entries.remove(4);
              rechain(entries);
            });

    assertFound(found, FindingKind.ENTRY_REMOVED, 5);
  }

  @Test
  void reorderedEntriesAreNamed() {
    assertFound(
        tampered(entries -> Collections.swap(entries, 2, 3)), FindingKind.ENTRY_REORDERED, 4);
    assertFound(
        tampered(entries -> entries.addLast(entries.removeFirst())),
        FindingKind.ENTRY_REORDERED,
        1);
    assertFound(
        tampered(
            entries -> {
              entries.addFirst(entries.removeLast());
              rechain(entries);
            }),
        FindingKind.ENTRY_REORDERED,
        12);
  }

  @Test
  void anAddedEntryIsNamed() {
    assertFound(
        tampered(
            entries -> {
              entries.add(6, DraftBundle.entry(7, new Random(1)));
              rechain(entries);
            }),
        FindingKind.ENTRY_ADDED,
        7);
    assertFound(
        tampered(entries -> entries.add(entries.get(8).copy())), FindingKind.ENTRY_ADDED, 9);
  }

  @Test
  void aCutTailIsNamed() {
    var found = tampered(entries -> entries.subList(9, 12).clear());

    assertFound(found, FindingKind.TIMELINE_CUT_OFF, 10);
    assertThat(found).anyMatch(each -> each.contains("entries 10 to 12"));
  }

  @Test
  void anEntryErasedAfterwardsIsNamed() {
    assertFound(tampered(entries -> entries.get(1).erase()), FindingKind.ENTRY_ALTERED, 2);
  }

  @Test
  void aFileIsNamed() {
    var whole = bundle.whole();
    whole.put("form.pdf", "another form".getBytes(UTF_8));
    assertThat(texts(whole)).contains("FILE_ALTERED 0 form.pdf: the file was altered");
    whole.remove("form.pdf");
    assertThat(texts(whole)).contains("FILE_MISSING 0 form.pdf: the file was removed");
    whole = bundle.whole();
    whole.put("evidence/more.png", new byte[3]);
    assertThat(texts(whole))
        .contains("FILE_ADDED 0 evidence/more.png: the file was added: the manifest has it not");
  }

  @Test
  void evidenceHasToBeWhatItsNameSays() {
    bundle.files.put("evidence/" + "0f".repeat(32), new byte[3]);

    assertThat(texts(bundle.whole()))
        .anyMatch(each -> each.startsWith("FILE_ALTERED") && each.contains("its hash"));
  }

  /// By somebody with the database and without the key: the archive itself signs the altered
  /// record.
  @Test
  void anEntryAlteredInTheArchiveAfterItsDayIsNotTheOneThatWasSealed() {
    var sealed = bundle.copy().entries;
    bundle.entries.get(5).payload = "{}".getBytes(UTF_8);
    bundle.entries.get(5).commit();
    bundle.chain();
    // It goes by the places of the entries that were sealed.
    bundle.placed = entry -> sealed.get((int) entry.n - 1);

    assertThat(texts(bundle.whole()))
        .singleElement()
        .asString()
        .startsWith("ENTRY_NOT_AS_SEALED 5")
        .contains("5, 6, 7, 8", "2026-10-14");
  }

  @Test
  void anEntryThatWasPutInAfterwardsIsNotOfItsTime() {
    var late = bundle.entries.get(11);
    late.recordedAtMicros = DraftBundle.MORNING.minus(Duration.ofDays(30)).toEpochMilli() * 1000;
    bundle.chain();

    assertThat(texts(bundle.whole()))
        .singleElement()
        .asString()
        .startsWith("ENTRY_NOT_OF_ITS_TIME 12");
  }

  @Test
  void sealsThatWerePublishedAreCompared() {
    var published = bundle.published();
    assertThat(Verifications.verify(bundle.whole(), Verifications.trust(published)).outcome())
        .isEqualTo(Outcome.VERIFIED);

    // Recomputed with the key, after the publication.
    bundle.sealDays(school, new Random(5));
    var report = Verifications.verify(bundle.whole(), Verifications.trust(published));

    assertThat(report.outcome()).isEqualTo(Outcome.ALTERED);
    assertThat(report.findings())
        .extracting(BundleFinding::kind)
        .containsOnly(FindingKind.SEAL_NOT_AS_PUBLISHED);
  }

  @Test
  void aBundleThatConcealsPublishedSealsIsFound() {
    var published = bundle.published();
    bundle.days = List.of();

    var report = Verifications.verify(bundle.whole(), Verifications.trust(published));

    assertThat(report.findings())
        .extracting(BundleFinding::kind)
        .containsExactly(FindingKind.SEAL_NOT_AS_PUBLISHED);
  }

  @Test
  void proofsThatCannotBeReadLeaveTheChainToBeChecked() {
    var whole = bundle.copy().whole();
    bundle.entries.get(2).payload = "{}".getBytes(UTF_8);
    whole.put("timeline.ndjson", bundle.timeline());
    whole.put("proofs.json", "{".getBytes(UTF_8));

    assertThat(texts(whole))
        .anyMatch(each -> each.startsWith("DOCUMENT_INVALID 0 proofs.json"))
        .anyMatch(each -> each.startsWith("ENTRY_ALTERED 3 timeline.ndjson"));
  }

  @Test
  void whatABundleSaysIsShownWithoutWhatSteersATerminal() {
    var tricky = DraftBundle.of("x\\u001b[2J\\u202e", school, SEED);

    assertThat(Verifications.verify(tricky.whole(), trusted).incident()).isEqualTo("x?[2J?");
  }

  /// The timeline altered, the manifest recomputed, the proofs as they were.
  private List<String> tampered(Consumer<List<DraftEntry>> alteration) {
    var whole = bundle.whole();
    var altered = bundle.copy();
    alteration.accept(altered.entries);
    var listed = altered.listed();
    whole.putAll(listed);
    whole.put("manifest.json", altered.manifest(listed));
    return texts(whole);
  }

  private static void rechain(List<DraftEntry> entries) {
    var previous = new byte[32];
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).n = i + 1L;
      entries.get(i).chain(INCIDENT, previous);
      previous = entries.get(i).hash;
    }
  }

  private static void assertFound(List<String> found, FindingKind kind, int entry) {
    var ofTimeline = new ArrayList<>(found);
    ofTimeline.removeIf(each -> !each.contains("timeline.ndjson:") || each.startsWith("FILE"));
    assertThat(ofTimeline).as("%s", found).isNotEmpty();
    assertThat(ofTimeline.getFirst()).startsWith(kind + " " + entry + " timeline.ndjson");
    assertThat(ofTimeline.stream().filter(each -> each.startsWith(kind.name())).count())
        .as("%s", ofTimeline)
        .isEqualTo(1);
  }

  private static List<String> texts(Map<String, byte[]> files) {
    VerificationReport report = Verifications.verify(files, trusted);
    assertThat(report.outcome()).isEqualTo(Outcome.ALTERED);
    return report.findings().stream()
        .map(each -> each.kind() + " " + each.entry() + " " + each)
        .toList();
  }
}
