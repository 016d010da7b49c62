package yuqing.procedure.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;

/// What a dossier must have before it is closed (article 14).
///
/// @param from the level from which on each part is required; a part that it does not name is not
public record DossierRule(int article, NumberSource source, Map<DossierPart, Level> from) {

  /// Of an edition that says nothing of it.
  static final DossierRule USUAL =
      new DossierRule(
          14,
          NumberSource.SCHOOL,
          Arrays.stream(DossierPart.values())
              .collect(Collectors.toMap(Function.identity(), DossierPart::usuallyFrom)));

  public DossierRule {
    from = Map.copyOf(from);
  }

  /// In the order of their listing.
  public List<DossierPart> partsAt(Level level) {
    return Arrays.stream(DossierPart.values())
        .filter(part -> from.containsKey(part) && level.atLeast(from.get(part)))
        .toList();
  }
}
