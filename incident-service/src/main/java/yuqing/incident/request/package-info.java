/// Request bodies whose shape and rules are judged together, so that one answer names every fault.
package yuqing.incident.request;
