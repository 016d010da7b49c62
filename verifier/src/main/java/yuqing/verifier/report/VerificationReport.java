package yuqing.verifier.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a verification has found so far.
public final class VerificationReport {

  /// Findings that are kept; those beyond are counted.
  private static final int MOST_KEPT = 200;

  /// What it comes to.
  public enum Outcome {
    /// Nothing was altered, and whoever sealed it is trusted.
    VERIFIED(0),
    ALTERED(1),
    /// It is consistent in itself, which anyone may have made it.
    SIGNER_UNKNOWN(2);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final List<BundleFinding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, BundleSigner> signers = new LinkedHashMap<>();
  private long count;
  private String incident;
  private String number;
  private long entries;
  private long erased;
  private long inDaySeals;
  private int daySeals;
  private Instant sealedAt;

  public void add(FindingKind kind, long entry, String file, String text) {
    count++;
    if (findings.size() < MOST_KEPT) {
      findings.add(new BundleFinding(kind, entry, file, text));
    }
  }

  public void add(FindingKind kind, String file, String text) {
    add(kind, 0, file, text);
  }

  /// Something to know that is no fault.
  public void note(String text) {
    notes.add(text);
  }

  public void sign(BundleSigner signer) {
    signers.putIfAbsent(signer.what() + signer.key() + signer.distrust(), signer);
  }

  public void setDossier(String incident, String number) {
    this.incident = incident;
    this.number = number;
  }

  public void setSealedAt(Instant sealedAt) {
    this.sealedAt = sealedAt;
  }

  public void setEntries(long entries, long erased) {
    this.entries = entries;
    this.erased = erased;
  }

  /// @param entries of the bundle that are in it
  public void addDaySeal(int entries) {
    inDaySeals += entries;
    daySeals++;
  }

  public Outcome outcome() {
    if (count > 0) {
      return Outcome.ALTERED;
    }
    boolean trusted =
        !signers.isEmpty() && signers.values().stream().allMatch(BundleSigner::isTrusted);
    return trusted ? Outcome.VERIFIED : Outcome.SIGNER_UNKNOWN;
  }

  public List<BundleFinding> findings() {
    return List.copyOf(findings);
  }

  /// How many findings there are, kept or not.
  public long count() {
    return count;
  }

  /// Findings that are not kept.
  public long further() {
    return count - findings.size();
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  public List<BundleSigner> signers() {
    return List.copyOf(signers.values());
  }

  /// Null where the bundle does not say.
  public String incident() {
    return incident;
  }

  /// Null where the bundle does not say.
  public String number() {
    return number;
  }

  public long entries() {
    return entries;
  }

  public long erased() {
    return erased;
  }

  public long inDaySeals() {
    return inDaySeals;
  }

  public int daySeals() {
    return daySeals;
  }

  /// When the bundle was made; null where it does not say.
  public Instant sealedAt() {
    return sealedAt;
  }
}
