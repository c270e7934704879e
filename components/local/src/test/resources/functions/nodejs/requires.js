require('left-pad-not-there');
