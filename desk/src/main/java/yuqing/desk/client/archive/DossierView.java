package yuqing.desk.client.archive;

import java.util.List;
import java.util.Objects;

/// Of a dossier, what an incident's page shows.
public record DossierView(List<SignedFormView> signedForms) {
  public DossierView {
    signedForms = Objects.requireNonNullElse(signedForms, List.of());
  }
}
