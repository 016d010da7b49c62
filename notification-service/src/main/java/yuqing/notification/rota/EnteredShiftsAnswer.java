package yuqing.notification.rota;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The shifts that one request entered, in its order.
@Schema(name = "EnteredShifts")
record EnteredShiftsAnswer(List<ShiftAnswer> items) {}
