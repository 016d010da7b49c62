/// Watches over the auditor in archive-service: notifies the group office when its heartbeat stops,
/// when it is back, and of what it finds, many findings in one notice. Start reading at
/// `AuditorWatchdog`.
package yuqing.notification.auditwatch;
