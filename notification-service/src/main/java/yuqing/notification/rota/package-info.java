/// The duty rota: who is on duty from when to when, in a department or for the school, and whom an
/// alert reaches because of it. Start reading at `DutyShift`.
package yuqing.notification.rota;
