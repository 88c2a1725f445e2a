// The charts: an extra beside tables that say the same. Colours are the page's own, so that they follow it from light to dark and to paper.
(() => {
  'use strict';
  const { latency, runs } = JSON.parse(document.getElementById('data').textContent);
  const colour = (name) => `var(--${name})`;
  const channels = { email: 'E-mail', sms: 'SMS', webchat: 'Web chat' };
  const wayOf = (each) => `${channels[each.channel] || each.channel} ${each.direction === 'to-desk' ? 'in' : 'out'}`;
  const took = (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : ms < 60000 ? `${+(ms / 1000).toFixed(1)} s` : `${+(ms / 60000).toFixed(1)} min`);
  const power = (ms) => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);
  const text = { color: colour('muted'), fontFamily: 'system-ui, sans-serif', fontSize: 13 };
  const axis = {
    axisLine: { lineStyle: { color: colour('line') } }, axisTick: { show: false }, axisLabel: text,
    splitLine: { lineStyle: { color: colour('line') } },
  };
  const quiet = { emphasis: { disabled: true }, silent: false, animation: false };
  const tooltip = {
    trigger: 'item', confine: true, backgroundColor: colour('surface'), borderColor: colour('line'),
    textStyle: { color: colour('text'), fontSize: 13 }, extraCssText: 'box-shadow: none',
  };
  const legend = { textStyle: { ...text, color: colour('text') }, type: 'plain', top: 0, left: 0, itemGap: 16, icon: undefined };

  const narrow = innerWidth < 640;
  const drawn = [];
  const draw = (id, description, option, height) => {
    const figure = document.getElementById(id);
    if (!figure) {
      return;
    }
    figure.hidden = false;
    const plot = figure.querySelector('.plot');
    if (height) {
      plot.style.height = `${height}px`;
    }
    plot.setAttribute('role', 'img');
    const chart = echarts.init(plot, null, { renderer: 'svg' });
    chart.on('finished', () => {
      const svg = plot.querySelector('svg');
      svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    });
    chart.setOption({
      animation: false, textStyle: text, tooltip, aria: { enabled: true, label: { enabled: true, description } }, ...option,
    });
    drawn.push(chart);
  };

  const ways = latency.filter((each) => each.n > 0);
  const row = (index) => ways.length - 1 - index;
  const marks = (name, symbol, symbolSize, tone, value) => ({
    ...quiet, name, type: 'scatter', symbol, symbolSize, z: 4, itemStyle: { color: colour(tone), opacity: 1 },
    data: ways.map((each, index) => [value(each), row(index), wayOf(each)]).filter((point) => point[0] > 0),
    tooltip: { formatter: (point) => `${point.data[2]}: ${name} ${took(point.data[0])}` },
  });
  // Each message once: the slow ones are among all of them.
  const inTime = (each) => {
    const all = [...each.samplesMs];
    each.slowSamplesMs.forEach((ms) => all.splice(all.indexOf(ms), 1));
    return all;
  };
  const dots = (samples) => ways.flatMap((each, index) => samples(each).map((ms, nth) => [
    Math.max(1, ms), row(index) + (((nth * 0.618) % 1) - 0.5) * 0.46, wayOf(each), ms,
  ]));
  if (ways.length > 0) {
    draw(
      'latency-chart',
      'How long each message took, by channel and direction, against its budget. ' +
        ways.map((each) => `${wayOf(each)}: ${each.n} messages, median ${took(each.p50Ms)}, longest ${took(each.maxMs)}`).join('; ') + '.',
      {
        legend: { ...legend, data: ['message', ...(ways.some((each) => each.slowSamplesMs.length > 0) ? ['slow at a hop'] : []), 'median', 'soft budget', 'hard budget'] },
        grid: { left: 96, right: 18, top: narrow ? 68 : 40, bottom: 34 },
        xAxis: { type: 'log', min: 1, ...axis, axisLine: { show: false }, axisLabel: { ...text, formatter: power, hideOverlap: true } },
        yAxis: {
          type: 'value', min: -0.6, max: ways.length - 0.4, interval: 1, ...axis, splitLine: { show: false }, axisLabel: { show: false },
          axisLine: { show: false },
        },
        series: [
          {
            ...quiet, name: 'message', type: 'scatter', symbolSize: 7, itemStyle: { color: colour('link'), opacity: 0.45 },
            data: dots((each) => inTime(each)),
            tooltip: { formatter: (point) => `${point.data[2]}: ${took(point.data[3])}` },
            markPoint: {
              silent: true, symbol: 'rect', symbolSize: 1, itemStyle: { color: 'transparent' }, tooltip: { show: false },
              label: { show: true, position: 'left', ...text, color: colour('text'), formatter: (point) => point.name, distance: 10 },
              data: ways.map((each, index) => ({ name: wayOf(each), coord: [1, row(index)] })),
            },
          },
          {
            ...quiet, name: 'slow at a hop', type: 'scatter', symbolSize: 8, itemStyle: { color: colour('slow-bar'), opacity: 0.8 },
            data: dots((each) => each.slowSamplesMs),
            tooltip: { formatter: (point) => `${point.data[2]}: ${took(point.data[3])}, slow at a hop` },
          },
          marks('median', 'rect', [4, 26], 'text', (each) => Math.max(1, each.p50Ms)),
          marks('soft budget', 'triangle', 13, 'slow-bar', (each) => each.softMs || 0),
          marks('hard budget', 'diamond', 15, 'bad-bar', (each) => each.hardMs || 0),
        ],
      },
      90 + ways.length * 46,
    );
  }

  if (runs.length > 1) {
    const begun = runs.map((run) => `${run.startedAt.slice(5, 10)}\n${run.startedAt.slice(11, 16)}`);
    const sum = (run, verdicts) => verdicts.reduce((all, verdict) => all + (run.counts[verdict] || 0), 0);
    const kinds = [
      ['held', 'held-bar', ['held']],
      ['slow', 'slow-bar', ['degraded']],
      ['known or quarantined', 'known-bar', ['known-defect', 'quarantined']],
      ['broken', 'bad-bar', ['broken-promise', 'set-up-broken', 'known-defect-gone']],
      ['not run', 'open-bar', ['not-run']],
    ].filter(([, , verdicts]) => runs.some((run) => sum(run, verdicts) > 0));
    const last = runs[runs.length - 1];
    draw('trend-chart', `Scenarios of ${runs.length} runs by what came of them. In the last: ` +
      kinds.map(([name, , verdicts]) => `${sum(last, verdicts)} ${name}`).join(', ') + '.', {
      legend,
      grid: { left: 44, right: 10, top: narrow ? 68 : 40, bottom: 44 },
      xAxis: { type: 'category', data: begun, ...axis, axisLabel: { ...text, lineHeight: 17, hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1, ...axis },
      tooltip: { ...tooltip, trigger: 'axis' },
      series: kinds.map(([name, tone, verdicts]) => ({
        ...quiet, name, type: 'bar', stack: 'all', barMaxWidth: 26, itemStyle: { color: colour(tone) },
        data: runs.map((run) => sum(run, verdicts)),
      })),
    });
    const signs = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
    const tones = ['link', 'held', 'slow', 'known', 'bad', 'muted'];
    draw('speed-chart', `The 95th percentile of each way over ${runs.length} runs, in milliseconds on a logarithmic scale.`, {
      legend,
      grid: { left: 62, right: 14, top: narrow ? 96 : 44, bottom: 44 },
      xAxis: { type: 'category', data: begun, ...axis, axisLabel: { ...text, lineHeight: 17, hideOverlap: true } },
      yAxis: { type: 'log', ...axis, axisLabel: { ...text, formatter: power } },
      tooltip: { ...tooltip, trigger: 'axis', valueFormatter: (ms) => (ms ? took(ms) : 'none') },
      series: latency.map((way, index) => ({
        ...quiet, name: wayOf(way), type: 'line', connectNulls: true, symbol: signs[index % signs.length], symbolSize: 8,
        lineStyle: { color: colour(tones[index % tones.length]), width: 2, type: way.direction === 'to-desk' ? 'solid' : 'dashed' },
        itemStyle: { color: colour(tones[index % tones.length]) },
        data: runs.map((run) => {
          const figures = run.latency.find((each) => each.channel === way.channel && each.direction === way.direction);
          return figures && figures.p95Ms ? figures.p95Ms : null;
        }),
      })),
    });
  }

  addEventListener('resize', () => drawn.forEach((chart) => chart.resize()));
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  // A link into a closed part opens it.
  const show = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
    }
  };
  addEventListener('hashchange', show);
  show();
})();
