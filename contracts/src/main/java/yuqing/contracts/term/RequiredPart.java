package yuqing.contracts.term;

import java.util.Objects;

/// A part that a dossier must have at a level, as an edition asks for it.
///
/// @param article of the regulation that asks for it
/// @param owner the post that owes it; of a department's post the one of the department concerned
public record RequiredPart(DossierPart part, int article, Post owner) {

  public RequiredPart {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(owner, "owner");
  }
}
