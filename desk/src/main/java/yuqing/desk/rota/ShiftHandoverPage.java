package yuqing.desk.rota;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.ShiftHandoverView;

/// The hand-over sheet of a shift, to be printed and signed.
public record ShiftHandoverPage(ShiftHandoverView sheet, RotaNames names)
    implements TemplateInstance {}
