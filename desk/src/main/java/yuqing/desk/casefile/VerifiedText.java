package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.VerificationView;

/// What the verification of a dossier found.
public record VerifiedText(VerificationView found) implements TemplateInstance {}
