package yuqing.procedure.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RequiredPart;

/// What a dossier must have before it is closed (article 14).
///
/// @param parts by part; one that it does not name is not required
public record DossierRule(int article, NumberSource source, Map<DossierPart, PartRule> parts) {

  /// @param from the level from which on it is required
  /// @param article that asks for it
  /// @param owner the post that owes it
  public record PartRule(Level from, int article, Post owner) {

    static PartRule usual(DossierPart part) {
      return new PartRule(
          part.usuallyFrom().orElseThrow(), part.usual().article(), part.usual().owner());
    }
  }

  /// Of an edition that says nothing of it.
  static final DossierRule USUAL =
      new DossierRule(
          14,
          NumberSource.SCHOOL,
          Arrays.stream(DossierPart.values())
              .filter(part -> part.usuallyFrom().isPresent())
              .collect(Collectors.toMap(Function.identity(), PartRule::usual)));

  public DossierRule {
    parts = Map.copyOf(parts);
  }

  /// In the order of their listing.
  public List<DossierPart> partsAt(Level level) {
    return required(level).toList();
  }

  /// The same with the article and the post of each.
  public List<RequiredPart> requiredAt(Level level) {
    return required(level)
        .map(part -> new RequiredPart(part, parts.get(part).article(), parts.get(part).owner()))
        .toList();
  }

  private Stream<DossierPart> required(Level level) {
    return Arrays.stream(DossierPart.values())
        .filter(part -> parts.containsKey(part) && level.atLeast(parts.get(part).from()));
  }
}
