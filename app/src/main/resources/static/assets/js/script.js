// Says that scripts run, so that what needs them may show.
document.documentElement.dataset.script = "on";
