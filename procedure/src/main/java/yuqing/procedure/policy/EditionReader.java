package yuqing.procedure.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.text.Sha256;
import yuqing.procedure.yaml.Findings;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlReader;
import yuqing.procedure.yaml.YamlValue;

/// Reads an edition and refuses an invalid one with all that is wrong in it.
public final class EditionReader {

  private static final Set<String> KEYS =
      Set.of(
          "edition",
          "follows",
          "title",
          "grading",
          "heightened",
          "obligations",
          "dossier",
          "ladder");

  /// Of minutes and hours, by which the school's times are kept, none comes to nothing.
  private static final int LARGEST_DIVISOR = 10;

  private static final Duration LONGEST_TIME = Duration.ofDays(366);

  private final Findings findings = new Findings();

  /// Null until it has been read.
  private EditionValidity tenure;

  private EditionReader() {}

  /// @param file how the text is called in a finding
  /// @throws UnsoundEdition with all findings
  public static PolicyEdition read(String file, String text) {
    return new EditionReader().edition(file, text);
  }

  private PolicyEdition edition(String file, String text) {
    var root = findings.read(() -> YamlReader.read(file, text).map());
    stopAtFindings();
    findings.onlyKeys(root, KEYS);
    var date = findings.read(() -> root.get("edition").date());
    var follows = findings.read(() -> root.find("follows").map(YamlValue::date));
    var title = findings.read(() -> label(root.get("title")));
    var grading = findings.read(() -> new GradingTableReader(findings).read(root.get("grading")));
    var heightened = findings.read(() -> heightened(root.get("heightened").map()));
    var obligations = findings.read(() -> obligations(root));
    var dossier = findings.read(() -> dossier(root));
    var ladder = findings.read(() -> new LadderReader(findings).read(root.get("ladder").map()));
    if (obligations != null && ladder != null) {
      checkOwners(root, obligations, ladder);
    }
    if (date != null && follows != null) {
      tenure = new EditionValidity(file, root.get("edition").line(), date, follows);
    }
    stopAtFindings();
    return new PolicyEdition(
        tenure, text, Sha256.hex(text), title, grading, heightened, obligations, dossier, ladder);
  }

  /// Editions that were given before they could name parts have no such section.
  private DossierRule dossier(YamlMap root) {
    return root.find("dossier")
        .map(section -> new DossierPartsReader(findings).read(section.map()))
        .orElse(DossierRule.USUAL);
  }

  private Map<ObligationCode, ObligationRule> obligations(YamlMap root) {
    Map<ObligationCode, ObligationRule> rules = new EnumMap<>(ObligationCode.class);
    var reader = new ObligationReader(findings);
    var list = root.get("obligations");
    var faultsBefore = findings.count();
    for (var each : list.list()) {
      var rule = findings.read(() -> reader.read(each));
      if (rule != null && rules.put(rule.code(), rule) != null) {
        findings.note(each.fault(EditionFault.OBLIGATION_TWICE, rule.code().code()));
      }
    }
    // Beside a code that could not be read, a missing one would be reported wrongly.
    if (findings.count() == faultsBefore) {
      for (var code : ObligationCode.values()) {
        if (!rules.containsKey(code)) {
          findings.note(list.fault(EditionFault.MISSING_OBLIGATION, code.code()));
        }
      }
    }
    return rules;
  }

  /// A post that owes something has one above it: an escalation from the topmost ends nowhere.
  private void checkOwners(
      YamlMap root, Map<ObligationCode, ObligationRule> rules, LadderRule ladder) {
    for (var rule : rules.values()) {
      for (var term : rule.terms()) {
        if (!ladder.above().containsKey(term.owner())) {
          findings.note(
              root.get("ladder")
                  .fault(EditionFault.NOBODY_ABOVE_OWNER, term.owner().code(), rule.code().code()));
        }
      }
    }
  }

  /// Null where a part of it is at fault, which is noted.
  private HeightenedRule heightened(YamlMap map) {
    var faultsBefore = findings.count();
    findings.onlyKeys(map, Set.of("article", "source", "divide-by", "shorter-than"));
    var article = findings.read(() -> map.get("article").number());
    var source = findings.read(() -> map.get("source").code("source", NumberSource.class));
    var divideBy = findings.read(() -> divisor(map.get("divide-by")));
    var shorterThan = findings.read(() -> time(map.get("shorter-than")));
    return findings.count() > faultsBefore
        ? null
        : new HeightenedRule(article, source, divideBy, shorterThan);
  }

  private static int divisor(YamlValue value) {
    if (value.number() < 1) {
      throw value.fault(EditionFault.NO_DIVISOR);
    }
    if (value.number() > LARGEST_DIVISOR) {
      throw value.fault(EditionFault.TOO_LARGE_A_DIVISOR, LARGEST_DIVISOR);
    }
    return value.number();
  }

  /// The longest time that is accepted; a longer one is a slip of the pen.
  static Duration time(YamlValue value) {
    var time = value.duration();
    if (time.compareTo(LONGEST_TIME) > 0) {
      throw value.fault(EditionFault.TIME_TOO_LONG, LONGEST_TIME.toDays());
    }
    return time;
  }

  static Label label(YamlValue value) {
    var map = value.map().onlyKeys(Set.of("zh", "en"));
    return new Label(map.get("zh").text(), map.get("en").text());
  }

  private void stopAtFindings() {
    if (findings.count() > 0) {
      throw new UnsoundEdition(findings.all(), Optional.ofNullable(tenure));
    }
  }
}
