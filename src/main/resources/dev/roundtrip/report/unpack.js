// Puts the report together out of the blocks above, as PackedData describes them, and starts it. Written for old
// browsers as well, so that they can be told what they lack.
(function () {
  'use strict';
  var blocks = document.querySelectorAll('script[type="application/gzip"]');
  var index = {};
  var last = {};

  function tell(sentence) {
    var place = document.querySelector('#content .roundtrip-wait');
    place.textContent = sentence;
    place.className += ' told';
  }

  // Kept is only the block that was asked for last: what is wanted together mostly stands together.
  function block(number) {
    if (last.number !== number) {
      last = { number: number, unpacked: unpack(blocks[number].textContent) };
    }
    return last.unpacked;
  }

  function unpack(base64) {
    return fetch('data:application/gzip;base64,' + base64).then(function (packed) {
      return new Response(packed.body.pipeThrough(new DecompressionStream('gzip'))).blob();
    });
  }

  function file(name) {
    var place = index[name];
    return block(place[0]).then(function (bytes) {
      return bytes.slice(place[1], place[1] + place[2]);
    });
  }

  function text(name) {
    return file(name).then(function (bytes) {
      return bytes.text();
    });
  }

  function base64(name) {
    return file(name).then(function (bytes) {
      return new Promise(function (done, failed) {
        var reader = new FileReader();
        reader.onload = function () {
          done(reader.result.substring(reader.result.indexOf(',') + 1));
        };
        reader.onerror = failed;
        reader.readAsDataURL(bytes);
      });
    });
  }

  // Allure reads window.reportData[name] as the base64 of a file, or as a promise of it.
  function reportData() {
    var data = {};
    Object.keys(index).forEach(function (name) {
      Object.defineProperty(data, name, {
        enumerable: true,
        get: function () {
          return base64(name);
        }
      });
    });
    return data;
  }

  function add(kind, content) {
    var element = document.createElement(kind);
    element.textContent = content;
    (kind === 'style' ? document.head : document.body).appendChild(element);
  }

  function all(ending) {
    return Promise.all(Object.keys(index).filter(function (name) {
      return name.indexOf('app/') === 0 && name.substring(name.lastIndexOf('.') + 1) === ending;
    }).map(text));
  }

  if (typeof DecompressionStream === 'undefined') {
    tell('This browser can\'t unpack the report: open it with Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.');
    return;
  }
  block(0).then(function (bytes) {
    return bytes.text();
  }).then(function (json) {
    index = JSON.parse(json);
    return Promise.all([all('css'), all('js')]);
  }).then(function (app) {
    window.reportData = reportData();
    app[0].forEach(function (style) {
      add('style', style);
    });
    app[1].forEach(function (script) {
      add('script', script);
    });
  }).catch(function (trouble) {
    tell('The report can\'t be unpacked (' + trouble + '): this file is damaged. Take another copy of it.');
  });
})();
