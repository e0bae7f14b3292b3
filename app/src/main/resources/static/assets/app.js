// What every page of the console does in the browser. Each module works on attributes that pages
// carry, so a page gets a behaviour by naming it; none of the essential forms needs any of this.
import "./js/script.js";
import "./js/csrf.js";
import "./js/time.js";
import "./js/theme.js";
import "./js/navigation.js";
import "./js/copy.js";
import "./js/toast.js";
import "./js/keys.js";
import "./js/palette.js";
